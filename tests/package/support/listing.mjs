/** A file of the console by its name alone: what Vite puts there has a hash of its content in it. */
export function withoutHash(path) {
  return path.replace(/^(dist\/console\/assets\/.+)-[\w-]{8}(\.\w+)$/, "$1-*$2");
}
