/** Says what is wrong with the lessons, for their authors; exit code 1 where the course cannot be built. */
import { checkCourse } from './build/course';

const { course, faults } = checkCourse();
for (const fault of faults) console.error(`${fault}\n`);
console.log(faults.length === 0 ? 'The course is sound.' : `${faults.length} to look at.`);
process.exitCode = course ? 0 : 1;
