import { importText } from '@/text/roster-import';

export default definePageConfig({ navigationBarTitleText: importText.title });
