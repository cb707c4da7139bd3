import { tallyText } from '@/text/appraisal';

export default definePageConfig({ navigationBarTitleText: tallyText.title });
