import { developmentText } from '@/text/development';

export default definePageConfig({ navigationBarTitleText: developmentText.title });
