/**
 * The files of the tarball, sorted. What Vite makes of the console counts by kind: its names have hashes, and how it is cut
 * into pieces is for nobody to rely on.
 */
export function listed(paths) {
  return [...new Set(paths.map((path) => path.replace(/^(dist\/console\/assets\/).+(\.\w+)$/, "$1*$2")))].toSorted();
}
