/** The part of the package that filters, sorts, counts and exports: loaded beside the first jobs, not before them. */
export { createTable } from "drs-batch-jobs/table";
