/**
 * Says what is wrong with the lessons, for their authors; exit code 1 where the course cannot be built. With a
 * folder, the same for a course by others: `npm run course -- FOLDER`.
 */
import { resolve } from 'node:path';
import { PACK } from '../src/store/course-source';
import { checkCourse } from './build/course';

const [folder] = process.argv.slice(2);
const { course, faults } = folder === undefined ? checkCourse() : checkCourse(resolve(folder), PACK);
for (const fault of faults) console.error(`${fault}\n`);
console.log(faults.length === 0 ? 'The course is sound.' : `${faults.length} to look at.`);
process.exitCode = course ? 0 : 1;
