// npm run pins: what has changed of the stored and spoken shapes. npm run pins -- --write [--anyway]: they are so from now on.
import { faultsBetween } from '../pins/compare';
import { readPins, writePins } from '../pins/file';
import { stepFaults } from '../pins/steps';
import { pinsOfToday } from '../pins/today';

const words = process.argv.slice(2);
const today = pinsOfToday();
const isAnyway = words.includes('--anyway');
const faults = [...stepFaults(), ...(isAnyway ? [] : faultsBetween(readPins(), today))];
for (const fault of faults) console.log(fault);
if (faults.length > 0) process.exitCode = 1;
else if (words.includes('--write')) writePins(today);
