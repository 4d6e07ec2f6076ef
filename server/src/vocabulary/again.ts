/** What `with` says of an application that was handed in once before (SPEC section 2): of prose the reader fills it. */
export const RESUBMISSION = 'resubmission';
