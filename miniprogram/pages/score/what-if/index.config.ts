import { whatIfText } from '@/text/what-if';

export default definePageConfig({ navigationBarTitleText: whatIfText.title });
