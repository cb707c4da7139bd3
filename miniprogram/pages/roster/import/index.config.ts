import { importText } from '@/text/roster';

export default definePageConfig({ navigationBarTitleText: importText.title });
