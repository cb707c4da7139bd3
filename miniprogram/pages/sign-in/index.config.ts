import { signInText } from '@/text/sign-in';

export default definePageConfig({ navigationBarTitleText: signInText.title });
