type Pressed = { key: string; preventDefault: () => void; stopPropagation: () => void };

/** A part that is tapped on a phone and, in a browser, reached with Tab and pressed with Enter or the space bar. */
export const pressable = (onPress: () => void) => ({
  tabIndex: 0,
  onClick: onPress,
  onKeyDown: (event: Pressed): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    // A button in a row is pressed alone.
    event.stopPropagation();
    onPress();
  },
});
