//! Serves the built page on this machine.

use std::io::{ErrorKind, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::time::Duration;
use std::{fs, thread};

use crate::project::Project;
use crate::setup::Build;
use crate::stop::{During, Outcome, Stop};
use crate::{dist, program};

/// Builds the shipped file and serves it, to this machine only, until it is interrupted.
pub(crate) fn serve(project: &Project, port: u16) -> Outcome {
    let door = listen(port)?;
    dist::dist(project, None)?;
    println!("\nhttp://{}/  (Ctrl+C ends it)", door.local_addr()?);
    let folder = project.path("dist");
    for visitor in door.incoming().flatten() {
        let folder = folder.clone();
        // A visitor who hangs up has ended nothing but the visit.
        thread::spawn(move || answer(visitor, &folder).ok());
    }
    Ok(())
}

/// Trunk's own server: rebuilds and reloads as files change. Without the policy, which its live reload would break.
pub(crate) fn develop(project: &Project, port: u16) -> Outcome {
    let tools = Build::set_up(project)?;
    drop(listen(port)?);
    let mut trunk = project.command(&tools.trunk);
    trunk.args(["serve", "--port", &port.to_string(), "--dist"]).arg(project.target("trunk-dev"));
    trunk.env("PATH", program::path_with(&[&tools.wasm_bindgen.programs()?])?);
    program::run(&mut trunk)
}

fn listen(port: u16) -> Outcome<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => Stop::because(format!(
            "port {port} is taken: end what uses it, or choose another: cargo xtask serve --port {}",
            port.checked_add(1).unwrap_or(8080)
        )),
        _ => Stop::because(format!("port {port} does not open: {error}")),
    })
}

fn answer(mut visitor: TcpStream, folder: &Path) -> Outcome {
    visitor.set_read_timeout(Some(Duration::from_secs(5)))?;
    let mut head = [0; 8192];
    let length = visitor.read(&mut head).during("reading a request")?;
    let request = String::from_utf8_lossy(head.get(..length).unwrap_or_default());
    let (status, kind, body) = respond(&request, folder);
    let without_body = request.starts_with("HEAD ");
    write!(
        visitor,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}; charset=utf-8\r\nContent-Length: {}\r\n\
         Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    if !without_body {
        visitor.write_all(&body)?;
    }
    Ok(())
}

/// The files of `dist/`, by name; no folders, so no way out of it.
fn respond(request: &str, folder: &Path) -> (&'static str, &'static str, Vec<u8>) {
    let mut words = request.split_whitespace();
    let (Some("GET" | "HEAD"), Some(target)) = (words.next(), words.next()) else {
        return ("405 Method Not Allowed", "text/plain", Vec::new());
    };
    let name = target.split('?').next().and_then(|path| path.strip_prefix('/')).unwrap_or_default();
    let (file, kind) = match name {
        "" | "index.html" => ("index.html", "text/html"),
        dist::NAME => (dist::NAME, "text/html"),
        dist::SUMS => (dist::SUMS, "text/plain"),
        _ => return ("404 Not Found", "text/plain", Vec::new()),
    };
    match fs::read(folder.join(file)) {
        Ok(body) => ("200 OK", kind, body),
        Err(_) => ("404 Not Found", "text/plain", Vec::new()),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::respond;

    #[test]
    fn only_what_is_shipped_is_served() {
        #[track_caller]
        fn case(request: &str, status: &str) {
            assert_eq!(respond(request, Path::new("nowhere")).0, status);
        }
        case("POST / HTTP/1.1", "405 Method Not Allowed");
        case("GET /../Cargo.toml HTTP/1.1", "404 Not Found");
        case("GET /other HTTP/1.1", "404 Not Found");
        case("", "405 Method Not Allowed");
    }
}
