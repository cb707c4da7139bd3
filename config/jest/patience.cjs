// A screen that takes long on a busy machine is not wrong; what never comes still fails.
require('@testing-library/react').configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(60_000);
