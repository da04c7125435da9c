// <range-value data-unit="%"><input type="range"><output></range-value> – shows the number while it moves.
class RangeValue extends HTMLElement {
  connectedCallback() {
    this.addEventListener("input", (event) => {
      this.querySelector("output").textContent = [event.target.value.replace(".", ","), this.dataset.unit].filter(Boolean).join(" ");
    });
  }
}
customElements.define("range-value", RangeValue);
