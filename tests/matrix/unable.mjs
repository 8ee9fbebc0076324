/** A case that cannot be run here, for a reason that has nothing to do with the package: its row says so. */
export class Unable extends Error {}
