import { missingText } from '@/text/roster-import';

export default definePageConfig({ navigationBarTitleText: missingText.title });
