// When the session has ended, a request gets 401: log in again in place, then repeat it. Nothing typed is lost.
// Usage: await withLogin(() => fetch(url, options))
const dialog = document.getElementById("login-again");
let waiting = null;

function logInAgain() {
  if (!dialog) {
    return Promise.reject(new Error("no login here"));
  }
  waiting ??= new Promise((resolve) => {
    const form = dialog.querySelector("form");
    const error = dialog.querySelector(".error");
    form.onsubmit = async (event) => {
      event.preventDefault();
      const answer = await fetch("/.author/anmelden", {
        method: "POST",
        headers: { "X-Inline-Login": "1" },
        body: new URLSearchParams(new FormData(form)),
      });
      if (answer.ok) {
        error.hidden = true;
        form.querySelector("[type=password]").value = "";
        dialog.close();
        waiting = null;
        resolve();
      } else {
        error.textContent = await answer.text();
        error.hidden = false;
      }
    };
    dialog.showModal();
    form.querySelector("[type=password]").focus();
  });
  return waiting;
}

export async function withLogin(send) {
  const answer = await send();
  if (answer.status !== 401) {
    return answer;
  }
  await logInAgain();
  return send();
}

document.addEventListener("htmx:responseError", async (event) => {
  if (event.detail.xhr.status === 401) {
    await logInAgain();
    const { elt, requestConfig } = event.detail;
    window.htmx.trigger(elt, requestConfig.triggeringEvent?.type ?? "click");
  }
});

// A form is only sent when the session still stands.
document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.matches("form[data-autosave]") || form.dataset.checked === "1") {
    return;
  }
  event.preventDefault();
  await withLogin(() => fetch("/.author/profil", { method: "HEAD", headers: { "HX-Request": "true" } }));
  form.dataset.checked = "1";
  form.requestSubmit(event.submitter);
  form.dataset.checked = "";
});
