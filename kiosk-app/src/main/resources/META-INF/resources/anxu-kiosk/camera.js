// Opens the camera and brings its frames to the kiosk's program on this machine: a few a second, never one while another
// is on its way. Nothing is kept. A camera that is missing or gone is told, and looked for again every few seconds.
(() => {
  const EVERY_MS = 250;
  const AGAIN_MS = 5000;
  const ANSWER_MS = 3000;
  const WIDEST = 1280;
  const QUALITY = 0.85;
  const REASONS = { NotAllowedError: 'not-permitted', SecurityError: 'not-permitted', NotReadableError: 'in-use' };

  const wait = (millis) => new Promise((done) => setTimeout(done, millis));

  const send = (canvas, key) =>
    new Promise((done) => canvas.toBlob(done, 'image/jpeg', QUALITY)).then((file) =>
      file
        ? fetch('camera/frame', {
            method: 'POST',
            body: file,
            headers: { 'X-Anxu-Camera': key, 'Content-Type': 'image/jpeg' },
            signal: AbortSignal.timeout(ANSWER_MS),
          })
        : null,
    );

  const open = () =>
    navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { width: { ideal: 1280 }, height: { ideal: 720 }, facingMode: { ideal: 'environment' } },
    });

  // Until the track ends or the viewfinder has gone.
  const film = async (box, key, track) => {
    const video = box.querySelector('video');
    const canvas = document.createElement('canvas');
    while (box.isConnected && track.readyState === 'live') {
      await wait(EVERY_MS);
      if (document.hidden || video.videoWidth === 0 || track.muted) continue;
      const scale = Math.min(1, WIDEST / video.videoWidth);
      canvas.width = Math.round(video.videoWidth * scale);
      canvas.height = Math.round(video.videoHeight * scale);
      canvas.getContext('2d').drawImage(video, 0, 0, canvas.width, canvas.height);
      await send(canvas, key).catch(() => {}); // the program is starting anew; the next one may arrive
    }
  };

  window.anxuCamera = async (box, key) => {
    while (box.isConnected) {
      let reason = 'no-camera';
      try {
        const stream = await open();
        const [track] = stream.getVideoTracks();
        box.querySelector('video').srcObject = stream;
        box.dataset.state = 'seeing';
        await film(box, key, track);
        stream.getTracks().forEach((each) => each.stop());
      } catch (e) {
        reason = REASONS[e.name] ?? reason;
      }
      if (!box.isConnected) return;
      box.dataset.state = reason === 'not-permitted' ? reason : 'no-camera';
      box.dispatchEvent(new CustomEvent('anxu-no-picture', { detail: reason }));
      await wait(AGAIN_MS);
    }
  };
})();
