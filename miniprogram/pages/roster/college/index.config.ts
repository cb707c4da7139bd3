import { collegeText } from '@/text/roster';

export default definePageConfig({ navigationBarTitleText: collegeText.title });
