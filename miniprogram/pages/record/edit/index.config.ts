import { recordText } from '@/text/record';

export default definePageConfig({ navigationBarTitleText: recordText.title });
