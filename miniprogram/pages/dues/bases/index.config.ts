import { duesText } from '@/text/dues';

export default definePageConfig({ navigationBarTitleText: duesText.basesTitle });
