import { pollText } from '@/text/appraisal';

export default definePageConfig({ navigationBarTitleText: pollText.title });
