import { recordPageText } from '@/text/register';

export default definePageConfig({ navigationBarTitleText: recordPageText.title });
