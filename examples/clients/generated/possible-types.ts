
      export type PossibleTypesResultData = {
  "possibleTypes": {
    "Act": [
      "Decision",
      "Statement"
    ],
    "Actor": [
      "Member",
      "Organization",
      "Person",
      "Post"
    ],
    "Dated": [
      "Award",
      "Decision",
      "Document",
      "Event",
      "Initiative",
      "Meeting",
      "Presentation",
      "Statement"
    ],
    "Entity": [
      "Award",
      "Decision",
      "Document",
      "Event",
      "Figure",
      "Initiative",
      "Meeting",
      "Member",
      "Organization",
      "Paragraph",
      "Person",
      "Post",
      "Presentation",
      "Series",
      "Statement",
      "Topic"
    ],
    "FacetCount": [
      "ActorFacetCount",
      "DecisionKindFacetCount",
      "DocumentKindFacetCount",
      "EntityFacetCount",
      "EventKindFacetCount",
      "EventStatusFacetCount",
      "InitiativeFacetCount",
      "InitiativeKindFacetCount",
      "MemberFacetCount",
      "OccasionFacetCount",
      "OrganizationKindFacetCount",
      "ParagraphFacetCount",
      "PresentationKindFacetCount",
      "StatementKindFacetCount",
      "TextFacetCount"
    ],
    "Node": [
      "Award",
      "Decision",
      "Document",
      "Event",
      "Figure",
      "Initiative",
      "Meeting",
      "Member",
      "Organization",
      "Paragraph",
      "Person",
      "Post",
      "Presentation",
      "Relation",
      "Series",
      "Source",
      "Statement",
      "Topic"
    ],
    "Occasion": [
      "Event",
      "Meeting"
    ],
    "RelationEdge": [
      "RelatedActEdge",
      "RelatedActorEdge",
      "RelatedAwardEdge",
      "RelatedDecisionEdge",
      "RelatedDocumentEdge",
      "RelatedEntityEdge",
      "RelatedEventEdge",
      "RelatedFigureEdge",
      "RelatedInitiativeEdge",
      "RelatedMeetingEdge",
      "RelatedMemberEdge",
      "RelatedOccasionEdge",
      "RelatedOrganizationEdge",
      "RelatedParagraphEdge",
      "RelatedPersonEdge",
      "RelatedPostEdge",
      "RelatedPresentationEdge",
      "RelatedSeriesEdge",
      "RelatedStatementEdge",
      "RelatedTopicEdge"
    ]
  }
};
      const result: PossibleTypesResultData = {
  "possibleTypes": {
    "Act": [
      "Decision",
      "Statement"
    ],
    "Actor": [
      "Member",
      "Organization",
      "Person",
      "Post"
    ],
    "Dated": [
      "Award",
      "Decision",
      "Document",
      "Event",
      "Initiative",
      "Meeting",
      "Presentation",
      "Statement"
    ],
    "Entity": [
      "Award",
      "Decision",
      "Document",
      "Event",
      "Figure",
      "Initiative",
      "Meeting",
      "Member",
      "Organization",
      "Paragraph",
      "Person",
      "Post",
      "Presentation",
      "Series",
      "Statement",
      "Topic"
    ],
    "FacetCount": [
      "ActorFacetCount",
      "DecisionKindFacetCount",
      "DocumentKindFacetCount",
      "EntityFacetCount",
      "EventKindFacetCount",
      "EventStatusFacetCount",
      "InitiativeFacetCount",
      "InitiativeKindFacetCount",
      "MemberFacetCount",
      "OccasionFacetCount",
      "OrganizationKindFacetCount",
      "ParagraphFacetCount",
      "PresentationKindFacetCount",
      "StatementKindFacetCount",
      "TextFacetCount"
    ],
    "Node": [
      "Award",
      "Decision",
      "Document",
      "Event",
      "Figure",
      "Initiative",
      "Meeting",
      "Member",
      "Organization",
      "Paragraph",
      "Person",
      "Post",
      "Presentation",
      "Relation",
      "Series",
      "Source",
      "Statement",
      "Topic"
    ],
    "Occasion": [
      "Event",
      "Meeting"
    ],
    "RelationEdge": [
      "RelatedActEdge",
      "RelatedActorEdge",
      "RelatedAwardEdge",
      "RelatedDecisionEdge",
      "RelatedDocumentEdge",
      "RelatedEntityEdge",
      "RelatedEventEdge",
      "RelatedFigureEdge",
      "RelatedInitiativeEdge",
      "RelatedMeetingEdge",
      "RelatedMemberEdge",
      "RelatedOccasionEdge",
      "RelatedOrganizationEdge",
      "RelatedParagraphEdge",
      "RelatedPersonEdge",
      "RelatedPostEdge",
      "RelatedPresentationEdge",
      "RelatedSeriesEdge",
      "RelatedStatementEdge",
      "RelatedTopicEdge"
    ]
  }
};
      export default result;
    