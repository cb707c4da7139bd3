import { remoteText } from '@/text/sign-in';

export default definePageConfig({ navigationBarTitleText: remoteText.title });
