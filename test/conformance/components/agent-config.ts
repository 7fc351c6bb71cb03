export { generatedConfiguration as run } from '../generated';
