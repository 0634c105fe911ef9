// Hands on what the microphone hears, on the sound's own thread.
class Ear extends AudioWorkletProcessor {
  process(inputs) {
    const heard = inputs[0]?.[0];
    if (heard) {
      this.port.postMessage(heard.slice());
    }
    return true;
  }
}
registerProcessor('anxu-ear', Ear);
