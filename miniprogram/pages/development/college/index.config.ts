import { developmentCollegeText } from '@/text/development';

export default definePageConfig({ navigationBarTitleText: developmentCollegeText.title });
