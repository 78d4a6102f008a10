namespace LaChan.Contracts.Incidents;

/// <summary>The levels of the Law on Environmental Protection, art. 123(1). District ended on 30 June 2025.</summary>
public enum IncidentLevel { None, Facility, Commune, District, Province, National }
