//! Every tool we know, read once.

use std::sync::LazyLock;

use super::tool::{Tool, read};
use crate::json::{self, Field, Problem};

/// The catalogue as it is kept: one entry a tool, each with its source.
const TOOLS: &str = include_str!("../../data/tools.json");

static CATALOGUE: LazyLock<Vec<Tool>> = LazyLock::new(|| tools().unwrap_or_default());

fn tools() -> Result<Vec<Tool>, Problem> {
    let tree = json::read(TOOLS, TOOLS.len())?;
    let root = Field::root(&tree);
    root.items()?.map(|tool| read(&tool)).collect()
}

/// Every tool, in the order of the file; what is over is among them, with its status.
pub fn catalogue() -> &'static [Tool] {
    &CATALOGUE
}

/// The tool with this stable name.
pub fn tool(id: &str) -> Option<&'static Tool> {
    CATALOGUE.iter().find(|tool| tool.id == id)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::advice::{Kind, Status};
    use crate::json::Place;

    #[test]
    fn the_file_can_be_read() {
        let problem = tools().err().map(|problem| (Place::of(TOOLS, problem.at), problem));
        assert_eq!(problem, None);
        assert!(catalogue().len() > 20);
    }

    #[test]
    fn ids_and_names_are_unique() {
        for names in [|tool: &Tool| tool.id, |tool: &Tool| tool.name] {
            let unique: BTreeSet<_> = catalogue().iter().map(names).collect();
            assert_eq!(unique.len(), catalogue().len());
        }
        assert_eq!(tool("active-break").map(|tool| tool.kind), Some(Kind::Exercise));
        assert_eq!(tool("jogging-in-a-suit"), None);
    }

    #[test]
    fn every_tool_says_where_it_was_seen_and_what_it_answers() {
        for tool in catalogue() {
            assert!(tool.source.url.starts_with("https://"), "{}", tool.id);
            assert!(!tool.source.title.is_empty(), "{}", tool.id);
            assert!(!tool.answers.is_empty(), "{}", tool.id);
            assert_eq!(tool.answers.iter().collect::<BTreeSet<_>>().len(), tool.answers.len(), "{}", tool.id);
        }
    }

    #[test]
    fn every_kind_has_a_tool_that_is_not_over() {
        let open = catalogue().iter().filter(|tool| tool.status != Status::Ended);
        assert_eq!(open.map(|tool| tool.kind).collect::<BTreeSet<_>>().len(), 8);
    }

    #[test]
    fn texts_fit_their_places() {
        for tool in catalogue() {
            let texts = [
                (tool.name, 25),
                (tool.provider, 30),
                (tool.cost, 20),
                (tool.equipment, 30),
                (tool.pledge, 45),
                (tool.measure, 40),
                (tool.first_step, 50),
                (tool.evidence.unwrap_or("ない"), 70),
                (tool.source.title, 50),
            ];
            for (text, longest) in texts {
                assert!(!text.is_empty() && text.chars().count() <= longest, "{}: {text}", tool.id);
            }
            for sentence in [tool.pledge, tool.measure, tool.first_step] {
                assert!(sentence.ends_with("。") || sentence.ends_with("）。"), "{}: {sentence}", tool.id);
            }
        }
    }
}
