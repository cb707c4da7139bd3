import { standardText } from '@/text/standard';

export default definePageConfig({ navigationBarTitleText: standardText.title });
