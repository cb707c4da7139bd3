import { standardCite } from '../../standard/cite';
import { notApplicable } from '../finding';
import { branchRule } from '../indicator';

export const recordingByPicture = branchRule('2.1.l', {
  statement: 'meetings-recorded-by-picture-and-sound',
  recordKinds: [],
  why: 'The plan of 2019 asks for it, the regulation of 2026 forbids to force it where it is not needed. The later and higher one wins: photos may be attached and are never asked for, never counted.',
  cite: [
    standardCite('二(一)“三会一课”', '通过视频、音频、图片和电子文档等形式，对“三会一课“进行全程记实、痕迹化管理'),
    { source: 'appRegulation', article: '国办函〔2026〕12号', doubts: '条文据公开转载，待核对' },
  ],
  check: () => notApplicable('neverJudged'),
});
