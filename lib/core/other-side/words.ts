export { otherwise } from '../base/otherwise';
