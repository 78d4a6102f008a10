namespace LaChan.Science.Radiation;

/// <summary>How a nuclide travels and settles.</summary>
public enum NuclideGroup
{
    /// <summary>Neither settles nor is washed out.</summary>
    NobleGas,

    /// <summary>Elemental iodine vapour, the form that settles fastest.</summary>
    Iodine,

    /// <summary>Fine particles of about one micrometre.</summary>
    Aerosol,

    /// <summary>Tritiated water: taken up and given back within hours, so that nothing is kept on the ground.</summary>
    WaterVapour,
}
