<div class="text"><p>${content.text!}</p></div>
