import { appraisalText } from '@/text/appraisal';

export default definePageConfig({ navigationBarTitleText: appraisalText.title });
