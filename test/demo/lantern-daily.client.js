// Lantern Daily draws with web components: the page holds a frame, the frame's shadow root holds a story element, and
// only the story's own shadow root holds the text.
customElements.define(
  'lantern-story',
  class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      root.append(document.getElementById('story').content.cloneNode(true));
    }
  },
);

customElements.define(
  'lantern-frame',
  class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      const style = document.createElement('style');
      style.textContent = ':host{display:block;max-width:44rem;margin:0 auto;padding:1rem 1.2rem}';
      root.append(style, document.createElement('lantern-story'));
    }
  },
);
