import { useLayoutEffect, useState } from "preact/hooks";

/** The size of an element in whole pixels, kept up to date; [0, 0] before it is laid out. */
export function useSize(ref) {
  const [size, setSize] = useState([0, 0]);
  useLayoutEffect(() => {
    const element = ref.current;
    const look = () =>
      setSize((old) => {
        const now = [Math.floor(element.clientWidth), Math.floor(element.clientHeight)];
        return old[0] === now[0] && old[1] === now[1] ? old : now;
      });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return size;
}
