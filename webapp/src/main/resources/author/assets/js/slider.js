// <range-value><input type="range"><output></range-value> – shows the number while it moves.
class RangeValue extends HTMLElement {
  connectedCallback() {
    this.addEventListener("input", (event) => {
      this.querySelector("output").textContent = event.target.value.replace(".", ",");
    });
  }
}
customElements.define("range-value", RangeValue);
