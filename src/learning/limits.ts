/** How long a written answer may be, in UTF-16 units. What is longer is cut. */

/** As it is typed, pasted or given to `answer`. */
export const LONGEST_ANSWER = 2000;

/** As `grade` reads it and the record keeps it. */
export const LONGEST_READ = 5000;
