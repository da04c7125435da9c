<p class="${content.art!"ohne"}">${content.text!}</p>
