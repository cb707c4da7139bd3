import { hostText } from '@/text/sign-in';

export default definePageConfig({ navigationBarTitleText: hostText.title });
