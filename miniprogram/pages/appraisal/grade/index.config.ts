import { gradeText } from '@/text/appraisal';

export default definePageConfig({ navigationBarTitleText: gradeText.title });
