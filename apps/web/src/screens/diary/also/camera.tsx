import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../base/index.js';
import { barcodeOf, type Detector, hasRightCheckDigit } from './barcode.js';

/** Often enough for a hand that holds still, seldom enough for a phone's battery. */
const LOOK_EVERY_MS = 200;

/** The camera's picture, until a barcode is in it. It is looked at here and kept nowhere. */
export function Camera({
  reader,
  onFound,
}: {
  readonly reader: Detector;
  readonly onFound: (digits: string) => void;
}): JSX.Element {
  const video = useRef<HTMLVideoElement>(null);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    let stream: MediaStream | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const look = async (): Promise<void> => {
      const found = await reader.detect(video.current!).catch(() => []);
      const digits = found
        .map(({ rawValue }) => barcodeOf(rawValue))
        .find((one) => one !== null && hasRightCheckDigit(one));
      if (isGone) return;
      if (digits) onFound(digits);
      else timer = setTimeout(() => void look(), LOOK_EVERY_MS);
    };
    void (async () => {
      try {
        const opened = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
        if (isGone) {
          for (const track of opened.getTracks()) track.stop();
          return;
        }
        stream = opened;
        video.current!.srcObject = opened;
        await video.current!.play();
        void look();
      } catch {
        if (!isGone) setRefused(true);
      }
    })();
    return () => {
      isGone = true;
      clearTimeout(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
  }, [reader]);
  if (isRefused) return <p class="note">{t('diary.camera-refused')}</p>;
  return (
    <>
      <video ref={video} class="db-video" muted playsInline aria-label={t('diary.camera')} />
      <p class="note">{t('diary.camera-text')}</p>
    </>
  );
}
