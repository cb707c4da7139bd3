// Runs in the pages of `npm run dev`. When the cloud has taken other functions, the page that is open asks again, as if it
// had come back to the front: nothing that is typed in it is lost.
new EventSource('/dev/renewed').onmessage = () => window.dispatchEvent(new Event('visibilitychange'));
