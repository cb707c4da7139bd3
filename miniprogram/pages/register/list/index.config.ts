import { listText } from '@/text/register';

export default definePageConfig({ navigationBarTitleText: listText.title });
