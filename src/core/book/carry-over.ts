// An open record of a year that is closed goes on in the year after.

/** Purpose of the link from a record to its continuation in the year after. */
export const carryPurpose = 'carry-over';
