import { pressable } from '@/components/parts/pressable';

const pressed = (key: string) => {
  const event = { key, preventDefault: jest.fn(), stopPropagation: jest.fn() };
  const onPress = jest.fn();
  const part = pressable(onPress);
  part.onKeyDown(event);
  return [onPress, event.preventDefault, event.stopPropagation].map(({ mock }) => mock.calls.length);
};

test('what can be tapped is reached with Tab and pressed with Enter or the space bar, alone; no other key does it', () => {
  const onPress = jest.fn();
  expect(pressable(onPress).tabIndex).toBe(0);
  pressable(onPress).onClick();
  expect(onPress).toHaveBeenCalledTimes(1);
  expect([pressed('Enter'), pressed(' ')]).toEqual([
    [1, 1, 1],
    [1, 1, 1],
  ]);
  expect(pressed('Tab')).toEqual([0, 0, 0]);
});
