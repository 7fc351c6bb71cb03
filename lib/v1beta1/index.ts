/**
 * The API version `v1beta1`: the construct and the structures that it has of its own. Nothing outside of this folder knows it, since Go
 * has no packages that import each other.
 */

export * from '../../imports/monitoring-v1beta1';
export * from './alertmanager-config';
