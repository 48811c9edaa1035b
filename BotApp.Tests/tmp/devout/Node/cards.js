(() => {
  // ../../BotApp/Simulator/Page/node_modules/adaptivecards/lib/strings.js
  var Strings = class {
  };
  Strings.errors = {
    unknownElementType: (typeName) => `Unknown element type "${typeName}". Fallback will be used if present.`,
    unknownActionType: (typeName) => `Unknown action type "${typeName}". Fallback will be used if present.`,
    elementTypeNotAllowed: (typeName) => `Element type "${typeName}" is not allowed in this context.`,
    actionTypeNotAllowed: (typeName) => `Action type "${typeName}" is not allowed in this context.`,
    invalidPropertyValue: (value, propertyName) => `Invalid value "${value}" for property "${propertyName}".`,
    showCardMustHaveCard: () => `"An Action.ShowCard must have its "card" property set to a valid AdaptiveCard object.`,
    invalidColumnWidth: (invalidWidth) => `Invalid column width "${invalidWidth}" - defaulting to "auto".`,
    invalidCardVersion: (defaultingToVersion) => `Invalid card version. Defaulting to "${defaultingToVersion}".`,
    invalidVersionString: (versionString) => `Invalid version string "${versionString}".`,
    propertyValueNotSupported: (value, propertyName, supportedInVersion, versionUsed) => `Value "${value}" for property "${propertyName}" is supported in version ${supportedInVersion}, but you are using version ${versionUsed}.`,
    propertyNotSupported: (propertyName, supportedInVersion, versionUsed) => `Property "${propertyName}" is supported in version ${supportedInVersion}, but you are using version ${versionUsed}.`,
    indexOutOfRange: (index) => `Index out of range (${index}).`,
    elementCannotBeUsedAsInline: () => "RichTextBlock.addInline: the specified card element cannot be used as a RichTextBlock inline.",
    inlineAlreadyParented: () => "RichTextBlock.addInline: the specified inline already belongs to another RichTextBlock.",
    interactivityNotAllowed: () => "Interactivity is not allowed.",
    inputsMustHaveUniqueId: () => "All inputs must have a unique Id.",
    choiceSetMustHaveAtLeastOneChoice: () => "An Input.ChoiceSet must have at least one choice defined.",
    choiceSetChoicesMustHaveTitleAndValue: () => "All choices in an Input.ChoiceSet must have their title and value properties set.",
    propertyMustBeSet: (propertyName) => `Property "${propertyName}" must be set.`,
    actionHttpHeadersMustHaveNameAndValue: () => "All headers of an Action.Http must have their name and value properties set.",
    tooManyActions: (maximumActions) => `Maximum number of actions exceeded (${maximumActions}).`,
    tooLittleTimeDelay: (minAutoplayDelay) => `Autoplay Delay is too short (${minAutoplayDelay}).`,
    tooManyCarouselPages: (maxCarouselPages) => `Maximum number of Carousel pages exceeded (${maxCarouselPages}).`,
    invalidInitialPageIndex: (initialPageIndex) => `InitialPage for carousel is invalid (${initialPageIndex}).`,
    columnAlreadyBelongsToAnotherSet: () => "This column already belongs to another ColumnSet.",
    invalidCardType: () => `Invalid or missing card type. Make sure the card's type property is set to "AdaptiveCard".`,
    unsupportedCardVersion: (version, maxSupportedVersion) => `The specified card version (${version}) is not supported or still in preview. The latest released card version is ${maxSupportedVersion}.`,
    duplicateId: (id) => `Duplicate Id "${id}".`,
    markdownProcessingNotEnabled: () => "Markdown processing isn't enabled. Please see https://www.npmjs.com/package/adaptivecards#supporting-markdown",
    processMarkdownEventRemoved: () => "The processMarkdown event has been removed. Please update your code and set onProcessMarkdown instead.",
    elementAlreadyParented: () => "The element already belongs to another container.",
    actionAlreadyParented: () => "The action already belongs to another element.",
    elementTypeNotStandalone: (typeName) => `Elements of type ${typeName} cannot be used as standalone elements.`,
    invalidInputLabelWidth: () => `Invalid input label width. Defaulting to label width from host config.`
  };
  Strings.magicCodeInputCard = {
    tryAgain: () => "That didn't work... let's try again.",
    pleaseLogin: () => 'Please login in the popup. You will obtain a magic code. Paste that code below and select "Submit"',
    enterMagicCode: () => "Enter magic code",
    pleaseEnterMagicCodeYouReceived: () => "Please enter the magic code you received.",
    submit: () => "Submit",
    cancel: () => "Cancel",
    somethingWentWrong: () => "Something went wrong. This action can't be handled.",
    authenticationFailed: () => "Authentication failed."
  };
  Strings.runtime = {
    automaticRefreshPaused: () => "Automatic refresh paused.",
    clckToRestartAutomaticRefresh: () => "Click to restart.",
    refreshThisCard: () => "Refresh this card"
  };
  Strings.hints = {
    dontUseWeightedAndStrecthedColumnsInSameSet: () => "It is not recommended to use weighted and stretched columns in the same ColumnSet, because in such a situation stretched columns will always get the minimum amount of space."
  };
  Strings.defaults = {
    inlineActionTitle: () => "Inline Action",
    overflowButtonText: () => "...",
    overflowButtonTooltip: () => "More options",
    emptyElementText: (elementType) => `Empty ${elementType}`,
    mediaPlayerAriaLabel: () => "Media content",
    mediaPlayerPlayMedia: () => "Play media",
    youTubeVideoPlayer: () => "YouTube video player",
    vimeoVideoPlayer: () => "Vimeo video player",
    dailymotionVideoPlayer: () => "Dailymotion video player",
    carouselNavigationPreviousTooltip: () => "Previous carousel page",
    carouselNavigationNextTooltip: () => "Next carousel page"
  };

  // ../../BotApp/Simulator/Page/node_modules/adaptivecards/lib/enums.js
  var ContainerStyle = class {
  };
  ContainerStyle.Default = "default";
  ContainerStyle.Emphasis = "emphasis";
  ContainerStyle.Accent = "accent";
  ContainerStyle.Good = "good";
  ContainerStyle.Attention = "attention";
  ContainerStyle.Warning = "warning";
  var ActionStyle = class {
  };
  ActionStyle.Default = "default";
  ActionStyle.Positive = "positive";
  ActionStyle.Destructive = "destructive";
  var ActionMode = class {
  };
  ActionMode.Primary = "primary";
  ActionMode.Secondary = "secondary";
  var Size;
  (function(Size2) {
    Size2[Size2["Auto"] = 0] = "Auto";
    Size2[Size2["Stretch"] = 1] = "Stretch";
    Size2[Size2["Small"] = 2] = "Small";
    Size2[Size2["Medium"] = 3] = "Medium";
    Size2[Size2["Large"] = 4] = "Large";
  })(Size || (Size = {}));
  var ImageSize;
  (function(ImageSize2) {
    ImageSize2[ImageSize2["Small"] = 0] = "Small";
    ImageSize2[ImageSize2["Medium"] = 1] = "Medium";
    ImageSize2[ImageSize2["Large"] = 2] = "Large";
  })(ImageSize || (ImageSize = {}));
  var ImageSetPresentationStyle;
  (function(ImageSetPresentationStyle2) {
    ImageSetPresentationStyle2[ImageSetPresentationStyle2["Default"] = 0] = "Default";
    ImageSetPresentationStyle2[ImageSetPresentationStyle2["Stacked"] = 1] = "Stacked";
    ImageSetPresentationStyle2[ImageSetPresentationStyle2["Grid"] = 2] = "Grid";
  })(ImageSetPresentationStyle || (ImageSetPresentationStyle = {}));
  var SizeUnit;
  (function(SizeUnit2) {
    SizeUnit2[SizeUnit2["Weight"] = 0] = "Weight";
    SizeUnit2[SizeUnit2["Pixel"] = 1] = "Pixel";
  })(SizeUnit || (SizeUnit = {}));
  var TextSize;
  (function(TextSize2) {
    TextSize2[TextSize2["Small"] = 0] = "Small";
    TextSize2[TextSize2["Default"] = 1] = "Default";
    TextSize2[TextSize2["Medium"] = 2] = "Medium";
    TextSize2[TextSize2["Large"] = 3] = "Large";
    TextSize2[TextSize2["ExtraLarge"] = 4] = "ExtraLarge";
  })(TextSize || (TextSize = {}));
  var InputStyle;
  (function(InputStyle2) {
    InputStyle2[InputStyle2["RevealOnHover"] = 0] = "RevealOnHover";
    InputStyle2[InputStyle2["Default"] = 1] = "Default";
  })(InputStyle || (InputStyle = {}));
  var TextWeight;
  (function(TextWeight2) {
    TextWeight2[TextWeight2["Lighter"] = 0] = "Lighter";
    TextWeight2[TextWeight2["Default"] = 1] = "Default";
    TextWeight2[TextWeight2["Bolder"] = 2] = "Bolder";
  })(TextWeight || (TextWeight = {}));
  var FontType;
  (function(FontType2) {
    FontType2[FontType2["Default"] = 0] = "Default";
    FontType2[FontType2["Monospace"] = 1] = "Monospace";
  })(FontType || (FontType = {}));
  var Spacing;
  (function(Spacing2) {
    Spacing2[Spacing2["None"] = 0] = "None";
    Spacing2[Spacing2["Small"] = 1] = "Small";
    Spacing2[Spacing2["Default"] = 2] = "Default";
    Spacing2[Spacing2["Medium"] = 3] = "Medium";
    Spacing2[Spacing2["Large"] = 4] = "Large";
    Spacing2[Spacing2["ExtraLarge"] = 5] = "ExtraLarge";
    Spacing2[Spacing2["Padding"] = 6] = "Padding";
  })(Spacing || (Spacing = {}));
  var TextColor;
  (function(TextColor2) {
    TextColor2[TextColor2["Default"] = 0] = "Default";
    TextColor2[TextColor2["Dark"] = 1] = "Dark";
    TextColor2[TextColor2["Light"] = 2] = "Light";
    TextColor2[TextColor2["Accent"] = 3] = "Accent";
    TextColor2[TextColor2["Good"] = 4] = "Good";
    TextColor2[TextColor2["Warning"] = 5] = "Warning";
    TextColor2[TextColor2["Attention"] = 6] = "Attention";
  })(TextColor || (TextColor = {}));
  var HorizontalAlignment;
  (function(HorizontalAlignment2) {
    HorizontalAlignment2[HorizontalAlignment2["Left"] = 0] = "Left";
    HorizontalAlignment2[HorizontalAlignment2["Center"] = 1] = "Center";
    HorizontalAlignment2[HorizontalAlignment2["Right"] = 2] = "Right";
  })(HorizontalAlignment || (HorizontalAlignment = {}));
  var VerticalAlignment;
  (function(VerticalAlignment2) {
    VerticalAlignment2[VerticalAlignment2["Top"] = 0] = "Top";
    VerticalAlignment2[VerticalAlignment2["Center"] = 1] = "Center";
    VerticalAlignment2[VerticalAlignment2["Bottom"] = 2] = "Bottom";
  })(VerticalAlignment || (VerticalAlignment = {}));
  var ActionAlignment;
  (function(ActionAlignment2) {
    ActionAlignment2[ActionAlignment2["Left"] = 0] = "Left";
    ActionAlignment2[ActionAlignment2["Center"] = 1] = "Center";
    ActionAlignment2[ActionAlignment2["Right"] = 2] = "Right";
    ActionAlignment2[ActionAlignment2["Stretch"] = 3] = "Stretch";
  })(ActionAlignment || (ActionAlignment = {}));
  var ImageStyle;
  (function(ImageStyle2) {
    ImageStyle2[ImageStyle2["Default"] = 0] = "Default";
    ImageStyle2[ImageStyle2["Person"] = 1] = "Person";
  })(ImageStyle || (ImageStyle = {}));
  var ShowCardActionMode;
  (function(ShowCardActionMode2) {
    ShowCardActionMode2[ShowCardActionMode2["Inline"] = 0] = "Inline";
    ShowCardActionMode2[ShowCardActionMode2["Popup"] = 1] = "Popup";
  })(ShowCardActionMode || (ShowCardActionMode = {}));
  var Orientation;
  (function(Orientation2) {
    Orientation2[Orientation2["Horizontal"] = 0] = "Horizontal";
    Orientation2[Orientation2["Vertical"] = 1] = "Vertical";
  })(Orientation || (Orientation = {}));
  var FillMode;
  (function(FillMode2) {
    FillMode2[FillMode2["Cover"] = 0] = "Cover";
    FillMode2[FillMode2["RepeatHorizontally"] = 1] = "RepeatHorizontally";
    FillMode2[FillMode2["RepeatVertically"] = 2] = "RepeatVertically";
    FillMode2[FillMode2["Repeat"] = 3] = "Repeat";
  })(FillMode || (FillMode = {}));
  var ActionIconPlacement;
  (function(ActionIconPlacement2) {
    ActionIconPlacement2[ActionIconPlacement2["LeftOfTitle"] = 0] = "LeftOfTitle";
    ActionIconPlacement2[ActionIconPlacement2["AboveTitle"] = 1] = "AboveTitle";
  })(ActionIconPlacement || (ActionIconPlacement = {}));
  var InputTextStyle;
  (function(InputTextStyle2) {
    InputTextStyle2[InputTextStyle2["Text"] = 0] = "Text";
    InputTextStyle2[InputTextStyle2["Tel"] = 1] = "Tel";
    InputTextStyle2[InputTextStyle2["Url"] = 2] = "Url";
    InputTextStyle2[InputTextStyle2["Email"] = 3] = "Email";
    InputTextStyle2[InputTextStyle2["Password"] = 4] = "Password";
  })(InputTextStyle || (InputTextStyle = {}));
  var InputLabelPosition;
  (function(InputLabelPosition2) {
    InputLabelPosition2[InputLabelPosition2["Inline"] = 0] = "Inline";
    InputLabelPosition2[InputLabelPosition2["Above"] = 1] = "Above";
  })(InputLabelPosition || (InputLabelPosition = {}));
  var ValidationPhase;
  (function(ValidationPhase2) {
    ValidationPhase2[ValidationPhase2["Parse"] = 0] = "Parse";
    ValidationPhase2[ValidationPhase2["ToJSON"] = 1] = "ToJSON";
    ValidationPhase2[ValidationPhase2["Validation"] = 2] = "Validation";
  })(ValidationPhase || (ValidationPhase = {}));
  var ValidationEvent;
  (function(ValidationEvent2) {
    ValidationEvent2[ValidationEvent2["Hint"] = 0] = "Hint";
    ValidationEvent2[ValidationEvent2["ActionTypeNotAllowed"] = 1] = "ActionTypeNotAllowed";
    ValidationEvent2[ValidationEvent2["CollectionCantBeEmpty"] = 2] = "CollectionCantBeEmpty";
    ValidationEvent2[ValidationEvent2["Deprecated"] = 3] = "Deprecated";
    ValidationEvent2[ValidationEvent2["ElementTypeNotAllowed"] = 4] = "ElementTypeNotAllowed";
    ValidationEvent2[ValidationEvent2["InteractivityNotAllowed"] = 5] = "InteractivityNotAllowed";
    ValidationEvent2[ValidationEvent2["InvalidPropertyValue"] = 6] = "InvalidPropertyValue";
    ValidationEvent2[ValidationEvent2["MissingCardType"] = 7] = "MissingCardType";
    ValidationEvent2[ValidationEvent2["PropertyCantBeNull"] = 8] = "PropertyCantBeNull";
    ValidationEvent2[ValidationEvent2["TooManyActions"] = 9] = "TooManyActions";
    ValidationEvent2[ValidationEvent2["UnknownActionType"] = 10] = "UnknownActionType";
    ValidationEvent2[ValidationEvent2["UnknownElementType"] = 11] = "UnknownElementType";
    ValidationEvent2[ValidationEvent2["UnsupportedCardVersion"] = 12] = "UnsupportedCardVersion";
    ValidationEvent2[ValidationEvent2["DuplicateId"] = 13] = "DuplicateId";
    ValidationEvent2[ValidationEvent2["UnsupportedProperty"] = 14] = "UnsupportedProperty";
    ValidationEvent2[ValidationEvent2["RequiredInputsShouldHaveLabel"] = 15] = "RequiredInputsShouldHaveLabel";
    ValidationEvent2[ValidationEvent2["RequiredInputsShouldHaveErrorMessage"] = 16] = "RequiredInputsShouldHaveErrorMessage";
    ValidationEvent2[ValidationEvent2["Other"] = 17] = "Other";
  })(ValidationEvent || (ValidationEvent = {}));
  var ContainerFitStatus;
  (function(ContainerFitStatus2) {
    ContainerFitStatus2[ContainerFitStatus2["FullyInContainer"] = 0] = "FullyInContainer";
    ContainerFitStatus2[ContainerFitStatus2["Overflowing"] = 1] = "Overflowing";
    ContainerFitStatus2[ContainerFitStatus2["FullyOutOfContainer"] = 2] = "FullyOutOfContainer";
  })(ContainerFitStatus || (ContainerFitStatus = {}));
  var TypeErrorType;
  (function(TypeErrorType2) {
    TypeErrorType2[TypeErrorType2["UnknownType"] = 0] = "UnknownType";
    TypeErrorType2[TypeErrorType2["ForbiddenType"] = 1] = "ForbiddenType";
  })(TypeErrorType || (TypeErrorType = {}));
  var RefreshMode;
  (function(RefreshMode2) {
    RefreshMode2[RefreshMode2["Disabled"] = 0] = "Disabled";
    RefreshMode2[RefreshMode2["Manual"] = 1] = "Manual";
    RefreshMode2[RefreshMode2["Automatic"] = 2] = "Automatic";
  })(RefreshMode || (RefreshMode = {}));
  var LogLevel;
  (function(LogLevel2) {
    LogLevel2[LogLevel2["Info"] = 0] = "Info";
    LogLevel2[LogLevel2["Warning"] = 1] = "Warning";
    LogLevel2[LogLevel2["Error"] = 2] = "Error";
  })(LogLevel || (LogLevel = {}));
  var CarouselInteractionEvent;
  (function(CarouselInteractionEvent2) {
    CarouselInteractionEvent2[CarouselInteractionEvent2["NavigationNext"] = 0] = "NavigationNext";
    CarouselInteractionEvent2[CarouselInteractionEvent2["NavigationPrevious"] = 1] = "NavigationPrevious";
    CarouselInteractionEvent2[CarouselInteractionEvent2["Pagination"] = 2] = "Pagination";
    CarouselInteractionEvent2[CarouselInteractionEvent2["Autoplay"] = 3] = "Autoplay";
  })(CarouselInteractionEvent || (CarouselInteractionEvent = {}));
  var ActionRole;
  (function(ActionRole2) {
    ActionRole2[ActionRole2["Button"] = 0] = "Button";
    ActionRole2[ActionRole2["Link"] = 1] = "Link";
    ActionRole2[ActionRole2["Tab"] = 2] = "Tab";
    ActionRole2[ActionRole2["Menu"] = 3] = "Menu";
    ActionRole2[ActionRole2["MenuItem"] = 4] = "MenuItem";
  })(ActionRole || (ActionRole = {}));

  // ../../BotApp/Simulator/Page/node_modules/adaptivecards/lib/shared.js
  var GlobalSettings = class {
  };
  GlobalSettings.useAdvancedTextBlockTruncation = true;
  GlobalSettings.useAdvancedCardBottomTruncation = false;
  GlobalSettings.useMarkdownInRadioButtonAndCheckbox = true;
  GlobalSettings.allowMarkForTextHighlighting = false;
  GlobalSettings.alwaysBleedSeparators = false;
  GlobalSettings.enableFullJsonRoundTrip = false;
  GlobalSettings.displayInputValidationErrors = true;
  GlobalSettings.allowPreProcessingPropertyValues = false;
  GlobalSettings.setTabIndexAtCardRoot = true;
  GlobalSettings.enableFallback = true;
  GlobalSettings.useWebkitLineClamp = true;
  GlobalSettings.allowMoreThanMaxActionsInOverflowMenu = false;
  GlobalSettings.removePaddingFromContainersWithBackgroundImage = false;
  GlobalSettings.resetInputsDirtyStateAfterActionExecution = true;
  GlobalSettings.applets = {
    logEnabled: true,
    logLevel: LogLevel.Error,
    maximumRetryAttempts: 3,
    defaultTimeBetweenRetryAttempts: 3e3,
    authPromptWidth: 400,
    authPromptHeight: 600,
    refresh: {
      mode: RefreshMode.Manual,
      timeBetweenAutomaticRefreshes: 3e3,
      maximumConsecutiveAutomaticRefreshes: 3,
      allowManualRefreshesAfterAutomaticRefreshes: true
    }
  };
  var ContentTypes = {
    applicationJson: "application/json",
    applicationXWwwFormUrlencoded: "application/x-www-form-urlencoded"
  };
  var StringWithSubstitutions = class {
    constructor() {
      this._isProcessed = false;
    }
    getReferencedInputs(inputs, referencedInputs) {
      if (!referencedInputs) {
        throw new Error("The referencedInputs parameter cannot be null.");
      }
      if (this._original) {
        for (const input of inputs) {
          const matches = new RegExp("\\{{2}(" + input.id + ").value\\}{2}", "gi").exec(this._original);
          if (matches != null && input.id) {
            referencedInputs[input.id] = input;
          }
        }
      }
    }
    substituteInputValues(inputs, contentType) {
      this._processed = this._original;
      if (this._original) {
        const regEx = /\{{2}([a-z0-9_$@]+).value\}{2}/gi;
        let matches;
        while ((matches = regEx.exec(this._original)) !== null && this._processed) {
          for (const key of Object.keys(inputs)) {
            if (key.toLowerCase() === matches[1].toLowerCase()) {
              const matchedInput = inputs[key];
              let valueForReplace = "";
              if (matchedInput.value) {
                valueForReplace = matchedInput.value;
              }
              if (contentType === ContentTypes.applicationJson) {
                valueForReplace = JSON.stringify(valueForReplace);
                valueForReplace = valueForReplace.slice(1, -1);
              } else if (contentType === ContentTypes.applicationXWwwFormUrlencoded) {
                valueForReplace = encodeURIComponent(valueForReplace);
              }
              this._processed = this._processed.replace(matches[0], valueForReplace);
              break;
            }
          }
        }
      }
      this._isProcessed = true;
    }
    getOriginal() {
      return this._original;
    }
    get() {
      if (!this._isProcessed) {
        return this._original;
      } else {
        return this._processed;
      }
    }
    set(value) {
      this._original = value;
      this._isProcessed = false;
    }
  };
  var SpacingDefinition = class {
    constructor(top = 0, right = 0, bottom = 0, left = 0) {
      this.left = 0;
      this.top = 0;
      this.right = 0;
      this.bottom = 0;
      this.top = top;
      this.right = right;
      this.bottom = bottom;
      this.left = left;
    }
  };
  var PaddingDefinition = class {
    constructor(top = Spacing.None, right = Spacing.None, bottom = Spacing.None, left = Spacing.None) {
      this.top = Spacing.None;
      this.right = Spacing.None;
      this.bottom = Spacing.None;
      this.left = Spacing.None;
      this.top = top;
      this.right = right;
      this.bottom = bottom;
      this.left = left;
    }
  };
  var SizeAndUnit = class _SizeAndUnit {
    static parse(input, requireUnitSpecifier = false) {
      const result = new _SizeAndUnit(0, SizeUnit.Weight);
      if (typeof input === "number") {
        result.physicalSize = input;
        return result;
      } else if (typeof input === "string") {
        const regExp = /^([0-9]+)(px|\*)?$/g;
        const matches = regExp.exec(input);
        const expectedMatchCount = requireUnitSpecifier ? 3 : 2;
        if (matches && matches.length >= expectedMatchCount) {
          result.physicalSize = parseInt(matches[1]);
          if (matches.length === 3) {
            if (matches[2] === "px") {
              result.unit = SizeUnit.Pixel;
            }
          }
          return result;
        }
      }
      throw new Error("Invalid size: " + input);
    }
    constructor(physicalSize, unit) {
      this.physicalSize = physicalSize;
      this.unit = unit;
    }
  };
  var UUID = class _UUID {
    static generate() {
      const d0 = Math.random() * 4294967295 | 0;
      const d1 = Math.random() * 4294967295 | 0;
      const d2 = Math.random() * 4294967295 | 0;
      const d3 = Math.random() * 4294967295 | 0;
      return _UUID.lut[d0 & 255] + _UUID.lut[d0 >> 8 & 255] + _UUID.lut[d0 >> 16 & 255] + _UUID.lut[d0 >> 24 & 255] + "-" + _UUID.lut[d1 & 255] + _UUID.lut[d1 >> 8 & 255] + "-" + _UUID.lut[d1 >> 16 & 15 | 64] + _UUID.lut[d1 >> 24 & 255] + "-" + _UUID.lut[d2 & 63 | 128] + _UUID.lut[d2 >> 8 & 255] + "-" + _UUID.lut[d2 >> 16 & 255] + _UUID.lut[d2 >> 24 & 255] + _UUID.lut[d3 & 255] + _UUID.lut[d3 >> 8 & 255] + _UUID.lut[d3 >> 16 & 255] + _UUID.lut[d3 >> 24 & 255];
    }
    static initialize() {
      for (let i = 0; i < 256; i++) {
        _UUID.lut[i] = (i < 16 ? "0" : "") + i.toString(16);
      }
    }
  };
  UUID.lut = [];
  UUID.initialize();

  // ../../BotApp/Simulator/Page/node_modules/adaptivecards/lib/utils.js
  var _a;
  function isInternetExplorer() {
    return window.document.documentMode !== void 0;
  }
  function isMobileOS() {
    const userAgent = window.navigator.userAgent;
    return !!userAgent.match(/Android/i) || !!userAgent.match(/iPad/i) || !!userAgent.match(/iPhone/i);
  }
  function generateUniqueId() {
    return "__ac-" + UUID.generate();
  }
  function appendChild(node, child) {
    if (child) {
      node.appendChild(child);
    }
  }
  function parseString(obj, defaultValue) {
    return typeof obj === "string" ? obj : defaultValue;
  }
  function parseNumber(obj, defaultValue) {
    return typeof obj === "number" ? obj : defaultValue;
  }
  function parseBool(value, defaultValue) {
    if (typeof value === "boolean") {
      return value;
    } else if (typeof value === "string") {
      switch (value.toLowerCase()) {
        case "true":
          return true;
        case "false":
          return false;
        default:
          return defaultValue;
      }
    }
    return defaultValue;
  }
  function getEnumValueByName(enumType, name) {
    for (const key in enumType) {
      const keyAsNumber = parseInt(key, 10);
      if (keyAsNumber >= 0) {
        const value = enumType[key];
        if (value && typeof value === "string" && value.toLowerCase() === name.toLowerCase()) {
          return keyAsNumber;
        }
      }
    }
    return void 0;
  }
  function parseEnum(enumType, name, defaultValue) {
    if (!name) {
      return defaultValue;
    }
    const enumValue = getEnumValueByName(enumType, name);
    return enumValue !== void 0 ? enumValue : defaultValue;
  }
  function stringToCssColor(color) {
    if (color) {
      const regEx = /#([0-9A-F]{2})([0-9A-F]{2})([0-9A-F]{2})([0-9A-F]{2})?/gi;
      const matches = regEx.exec(color);
      if (matches && matches[4]) {
        const a = parseInt(matches[1], 16) / 255;
        const r = parseInt(matches[2], 16);
        const g = parseInt(matches[3], 16);
        const b = parseInt(matches[4], 16);
        return "rgba(" + r + "," + g + "," + b + "," + a + ")";
      }
    }
    return color;
  }
  function truncateWorker(element, maxHeight, fullText, truncateAt, lineHeight) {
    const fits = () => {
      return maxHeight - element.scrollHeight >= -1;
    };
    if (fits()) {
      return;
    }
    const breakableIndices = findBreakableIndices(fullText);
    let lo = 0;
    let hi = breakableIndices.length;
    let bestBreakIdx = 0;
    while (lo < hi) {
      const mid = Math.floor((lo + hi) / 2);
      truncateAt(fullText, breakableIndices[mid]);
      if (fits()) {
        bestBreakIdx = breakableIndices[mid];
        lo = mid + 1;
      } else {
        hi = mid;
      }
    }
    truncateAt(fullText, bestBreakIdx);
    if (lineHeight && maxHeight - element.scrollHeight >= lineHeight - 1) {
      let idx = findNextCharacter(fullText, bestBreakIdx);
      while (idx < fullText.length) {
        truncateAt(fullText, idx);
        if (fits()) {
          bestBreakIdx = idx;
          idx = findNextCharacter(fullText, idx);
        } else {
          break;
        }
      }
      truncateAt(fullText, bestBreakIdx);
    }
  }
  function truncateText(element, maxHeight, lineHeight) {
    truncateWorker(element, maxHeight, element.innerText, (text, idx) => {
      element.innerText = text.substring(0, idx) + "...";
    }, lineHeight);
  }
  var ttDeprecatedPolicy = typeof window === "undefined" ? void 0 : (_a = window.trustedTypes) === null || _a === void 0 ? void 0 : _a.createPolicy("adaptivecards#deprecatedExportedFunctionPolicy", {
    createHTML: (value) => value
  });
  function findBreakableIndices(html) {
    const results = [];
    let idx = findNextCharacter(html, -1);
    while (idx < html.length) {
      if (html[idx] === " ") {
        results.push(idx);
      }
      idx = findNextCharacter(html, idx);
    }
    return results;
  }
  function findNextCharacter(html, currIdx) {
    currIdx += 1;
    while (currIdx < html.length && html[currIdx] === "<") {
      while (currIdx < html.length && html[currIdx++] !== ">") {
        continue;
      }
    }
    return currIdx;
  }
  function getFitStatus(element, containerEnd) {
    const start = element.offsetTop;
    const end = start + element.clientHeight;
    if (end <= containerEnd) {
      return ContainerFitStatus.FullyInContainer;
    } else if (start < containerEnd) {
      return ContainerFitStatus.Overflowing;
    } else {
      return ContainerFitStatus.FullyOutOfContainer;
    }
  }
  function getScrollX() {
    return window.pageXOffset;
  }
  function getScrollY() {
    return window.pageYOffset;
  }
  function clearElementChildren(element) {
    while (element.firstChild) {
      element.removeChild(element.firstChild);
    }
  }
  function debounce(fn, delay) {
    let timer;
    function debouncedFn(...args) {
      if (timer) {
        clearTimeout(timer);
      }
      timer = setTimeout(() => {
        fn(...args);
      }, delay);
    }
    return debouncedFn;
  }

  // ../../BotApp/Simulator/Page/node_modules/adaptivecards/lib/serialization.js
  var Version = class _Version {
    constructor(major = 1, minor = 1, label) {
      this._isValid = true;
      this._major = major;
      this._minor = minor;
      this._label = label;
    }
    static parse(versionString, context) {
      if (!versionString) {
        return void 0;
      }
      const result = new _Version();
      result._versionString = versionString;
      const regEx = /(\d+).(\d+)/gi;
      const matches = regEx.exec(versionString);
      if (matches != null && matches.length === 3) {
        result._major = parseInt(matches[1]);
        result._minor = parseInt(matches[2]);
      } else {
        result._isValid = false;
      }
      if (!result._isValid) {
        context.logParseEvent(void 0, ValidationEvent.InvalidPropertyValue, Strings.errors.invalidVersionString(result._versionString));
      }
      return result;
    }
    toString() {
      return !this._isValid ? this._versionString : this._major + "." + this._minor;
    }
    toJSON() {
      return this.toString();
    }
    compareTo(otherVersion) {
      if (!this.isValid || !otherVersion.isValid) {
        throw new Error("Cannot compare invalid version.");
      }
      if (this.major > otherVersion.major) {
        return 1;
      } else if (this.major < otherVersion.major) {
        return -1;
      } else if (this.minor > otherVersion.minor) {
        return 1;
      } else if (this.minor < otherVersion.minor) {
        return -1;
      }
      return 0;
    }
    get label() {
      return this._label ? this._label : this.toString();
    }
    get major() {
      return this._major;
    }
    get minor() {
      return this._minor;
    }
    get isValid() {
      return this._isValid;
    }
  };
  var Versions = class _Versions {
    // If preview tag is added/removed from any version,
    // don't forget to update .ac-schema-version-1-?::after too in adaptivecards-site\themes\adaptivecards\source\css\style.css
    /* eslint-enable @typescript-eslint/naming-convention */
    static getAllDeclaredVersions() {
      const ctor = _Versions;
      const properties = [];
      for (const propertyName in ctor) {
        if (propertyName.match(/^v[0-9_]*$/)) {
          try {
            const propertyValue = ctor[propertyName];
            if (propertyValue instanceof Version) {
              properties.push(propertyValue);
            }
          } catch (_a3) {
          }
        }
      }
      return properties.sort((v1, v2) => v1.compareTo(v2));
    }
  };
  Versions.v1_0 = new Version(1, 0);
  Versions.v1_1 = new Version(1, 1);
  Versions.v1_2 = new Version(1, 2);
  Versions.v1_3 = new Version(1, 3);
  Versions.v1_4 = new Version(1, 4);
  Versions.v1_5 = new Version(1, 5);
  Versions.v1_6 = new Version(1, 6);
  Versions.latest = Versions.v1_6;
  var BaseSerializationContext = class {
    constructor(targetVersion = Versions.latest) {
      this._validationEvents = [];
      this.targetVersion = targetVersion;
    }
    isTemplateString(value) {
      if (typeof value === "string") {
        return value.startsWith("${");
      } else {
        return false;
      }
    }
    tryDeleteValue(target, propertyName) {
      if (!GlobalSettings.enableFullJsonRoundTrip) {
        delete target[propertyName];
      }
    }
    tryDeleteDefaultValue(target, propertyName) {
      if (!GlobalSettings.enableFullJsonRoundTrip || !this.isTemplateString(target[propertyName])) {
        delete target[propertyName];
      }
    }
    serializeValue(target, propertyName, propertyValue, defaultValue = void 0, forceDeleteIfNullOrDefault = false) {
      if (propertyValue === null || propertyValue === void 0) {
        if (!GlobalSettings.enableFullJsonRoundTrip || forceDeleteIfNullOrDefault) {
          delete target[propertyName];
        }
      } else if (propertyValue === defaultValue) {
        if (!GlobalSettings.enableFullJsonRoundTrip || forceDeleteIfNullOrDefault || !this.isTemplateString(target[propertyName])) {
          delete target[propertyName];
        }
      } else {
        target[propertyName] = propertyValue;
      }
    }
    serializeString(target, propertyName, propertyValue, defaultValue) {
      if (propertyValue === null || propertyValue === void 0) {
        this.tryDeleteValue(target, propertyName);
      } else if (propertyValue === defaultValue) {
        this.tryDeleteDefaultValue(target, propertyName);
      } else {
        target[propertyName] = propertyValue;
      }
    }
    serializeBool(target, propertyName, propertyValue, defaultValue) {
      if (propertyValue === null || propertyValue === void 0) {
        this.tryDeleteValue(target, propertyName);
      } else if (propertyValue === defaultValue) {
        this.tryDeleteDefaultValue(target, propertyName);
      } else {
        target[propertyName] = propertyValue;
      }
    }
    serializeNumber(target, propertyName, propertyValue, defaultValue) {
      if (propertyValue === null || propertyValue === void 0 || isNaN(propertyValue)) {
        this.tryDeleteValue(target, propertyName);
      } else if (propertyValue === defaultValue) {
        this.tryDeleteDefaultValue(target, propertyName);
      } else {
        target[propertyName] = propertyValue;
      }
    }
    serializeEnum(enumType, target, propertyName, propertyValue, defaultValue = void 0) {
      if (propertyValue === null || propertyValue === void 0) {
        this.tryDeleteValue(target, propertyName);
      } else if (propertyValue === defaultValue) {
        this.tryDeleteDefaultValue(target, propertyName);
      } else {
        target[propertyName] = enumType[propertyValue];
      }
    }
    serializeArray(target, propertyName, propertyValue) {
      const items = [];
      if (propertyValue) {
        for (const item of propertyValue) {
          let serializedItem = void 0;
          if (item instanceof SerializableObject) {
            serializedItem = item.toJSON(this);
          } else if (item.toJSON) {
            serializedItem = item.toJSON();
          } else {
            serializedItem = item;
          }
          if (serializedItem !== void 0) {
            items.push(serializedItem);
          }
        }
      }
      if (items.length === 0) {
        if (target.hasOwnProperty(propertyName) && Array.isArray(target[propertyName])) {
          delete target[propertyName];
        }
      } else {
        this.serializeValue(target, propertyName, items);
      }
    }
    clearEvents() {
      this._validationEvents = [];
    }
    logEvent(source, phase, event, message) {
      this._validationEvents.push({
        source,
        phase,
        event,
        message
      });
    }
    logParseEvent(source, event, message) {
      this.logEvent(source, ValidationPhase.Parse, event, message);
    }
    getEventAt(index) {
      return this._validationEvents[index];
    }
    get eventCount() {
      return this._validationEvents.length;
    }
  };
  var SimpleSerializationContext = class extends BaseSerializationContext {
  };
  var PropertyDefinition = class _PropertyDefinition {
    getInternalName() {
      return this.name;
    }
    parse(sender, source, context) {
      return source[this.name];
    }
    toJSON(sender, target, value, context) {
      context.serializeValue(target, this.name, value, this.defaultValue);
    }
    constructor(targetVersion, name, defaultValue, onGetInitialValue) {
      this.targetVersion = targetVersion;
      this.name = name;
      this.defaultValue = defaultValue;
      this.onGetInitialValue = onGetInitialValue;
      this.isSerializationEnabled = true;
      this.sequentialNumber = _PropertyDefinition._sequentialNumber;
      _PropertyDefinition._sequentialNumber++;
    }
  };
  PropertyDefinition._sequentialNumber = 0;
  var StringProperty = class extends PropertyDefinition {
    parse(sender, source, context) {
      const parsedValue = parseString(source[this.name], this.defaultValue);
      const isUndefined = parsedValue === void 0 || parsedValue === "" && this.treatEmptyAsUndefined;
      if (!isUndefined && this.regEx !== void 0) {
        const matches = this.regEx.exec(parsedValue);
        if (!matches) {
          context.logParseEvent(sender, ValidationEvent.InvalidPropertyValue, Strings.errors.invalidPropertyValue(parsedValue, this.name));
          return void 0;
        }
      }
      return parsedValue;
    }
    toJSON(sender, target, value, context) {
      context.serializeString(target, this.name, value === "" && this.treatEmptyAsUndefined ? void 0 : value, this.defaultValue);
    }
    constructor(targetVersion, name, treatEmptyAsUndefined = true, regEx, defaultValue, onGetInitialValue) {
      super(targetVersion, name, defaultValue, onGetInitialValue);
      this.targetVersion = targetVersion;
      this.name = name;
      this.treatEmptyAsUndefined = treatEmptyAsUndefined;
      this.regEx = regEx;
      this.defaultValue = defaultValue;
      this.onGetInitialValue = onGetInitialValue;
    }
  };
  var BoolProperty = class extends PropertyDefinition {
    parse(sender, source, context) {
      return parseBool(source[this.name], this.defaultValue);
    }
    toJSON(sender, target, value, context) {
      context.serializeBool(target, this.name, value, this.defaultValue);
    }
    constructor(targetVersion, name, defaultValue, onGetInitialValue) {
      super(targetVersion, name, defaultValue, onGetInitialValue);
      this.targetVersion = targetVersion;
      this.name = name;
      this.defaultValue = defaultValue;
      this.onGetInitialValue = onGetInitialValue;
    }
  };
  var NumProperty = class extends PropertyDefinition {
    parse(sender, source, context) {
      return parseNumber(source[this.name], this.defaultValue);
    }
    toJSON(sender, target, value, context) {
      context.serializeNumber(target, this.name, value, this.defaultValue);
    }
    constructor(targetVersion, name, defaultValue, onGetInitialValue) {
      super(targetVersion, name, defaultValue, onGetInitialValue);
      this.targetVersion = targetVersion;
      this.name = name;
      this.defaultValue = defaultValue;
      this.onGetInitialValue = onGetInitialValue;
    }
  };
  var PixelSizeProperty = class extends PropertyDefinition {
    parse(sender, source, context) {
      let result = void 0;
      const value = source[this.name];
      if (typeof value === "string") {
        let isValid = false;
        try {
          const size = SizeAndUnit.parse(value, true);
          if (size.unit === SizeUnit.Pixel) {
            result = size.physicalSize;
            isValid = true;
          }
        } catch (_a3) {
        }
        if (!isValid) {
          context.logParseEvent(sender, ValidationEvent.InvalidPropertyValue, Strings.errors.invalidPropertyValue(source[this.name], this.name));
        }
      }
      return result;
    }
    toJSON(sender, target, value, context) {
      context.serializeValue(target, this.name, typeof value === "number" && !isNaN(value) ? value + "px" : void 0);
    }
  };
  var StringArrayProperty = class extends PropertyDefinition {
    parse(sender, source, context) {
      const sourceValue = source[this.name];
      if (sourceValue === void 0 || !Array.isArray(sourceValue)) {
        return this.defaultValue;
      }
      const result = [];
      for (const value of sourceValue) {
        if (typeof value === "string") {
          result.push(value);
        } else {
          context.logParseEvent(sender, ValidationEvent.InvalidPropertyValue, `Invalid array value "${JSON.stringify(value)}" of type "${typeof value}" ignored for "${this.name}".`);
        }
      }
      return result;
    }
    toJSON(sender, target, value, context) {
      context.serializeArray(target, this.name, value);
    }
    constructor(targetVersion, name, defaultValue, onGetInitialValue) {
      super(targetVersion, name, defaultValue, onGetInitialValue);
      this.targetVersion = targetVersion;
      this.name = name;
      this.defaultValue = defaultValue;
      this.onGetInitialValue = onGetInitialValue;
    }
  };
  var ValueSetProperty = class extends PropertyDefinition {
    isValidValue(value, context) {
      for (const versionedValue of this.values) {
        if (value.toLowerCase() === versionedValue.value.toLowerCase()) {
          const targetVersion = versionedValue.targetVersion ? versionedValue.targetVersion : this.targetVersion;
          return targetVersion.compareTo(context.targetVersion) <= 0;
        }
      }
      return false;
    }
    parse(sender, source, context) {
      const sourceValue = source[this.name];
      if (sourceValue === void 0) {
        return this.defaultValue;
      }
      if (typeof sourceValue === "string") {
        for (const versionedValue of this.values) {
          if (sourceValue.toLowerCase() === versionedValue.value.toLowerCase()) {
            const targetVersion = versionedValue.targetVersion ? versionedValue.targetVersion : this.targetVersion;
            if (targetVersion.compareTo(context.targetVersion) <= 0) {
              return versionedValue.value;
            } else {
              context.logParseEvent(sender, ValidationEvent.InvalidPropertyValue, Strings.errors.propertyValueNotSupported(sourceValue, this.name, targetVersion.toString(), context.targetVersion.toString()));
              return this.defaultValue;
            }
          }
        }
      }
      context.logParseEvent(sender, ValidationEvent.InvalidPropertyValue, Strings.errors.invalidPropertyValue(sourceValue, this.name));
      return this.defaultValue;
    }
    toJSON(sender, target, value, context) {
      let invalidValue = false;
      if (value !== void 0) {
        invalidValue = true;
        for (const versionedValue of this.values) {
          if (versionedValue.value === value) {
            const targetVersion = versionedValue.targetVersion ? versionedValue.targetVersion : this.targetVersion;
            if (targetVersion.compareTo(context.targetVersion) <= 0) {
              invalidValue = false;
              break;
            } else {
              context.logEvent(sender, ValidationPhase.ToJSON, ValidationEvent.InvalidPropertyValue, Strings.errors.propertyValueNotSupported(value, this.name, targetVersion.toString(), context.targetVersion.toString()));
            }
          }
        }
      }
      if (!invalidValue) {
        context.serializeValue(target, this.name, value, this.defaultValue, true);
      }
    }
    constructor(targetVersion, name, values, defaultValue, onGetInitialValue) {
      super(targetVersion, name, defaultValue, onGetInitialValue);
      this.targetVersion = targetVersion;
      this.name = name;
      this.values = values;
      this.defaultValue = defaultValue;
      this.onGetInitialValue = onGetInitialValue;
    }
  };
  var EnumProperty = class extends PropertyDefinition {
    parse(sender, source, context) {
      const sourceValue = source[this.name];
      if (typeof sourceValue !== "string") {
        return this.defaultValue;
      }
      const enumValue = getEnumValueByName(this.enumType, sourceValue);
      if (enumValue !== void 0) {
        for (const versionedValue of this.values) {
          if (versionedValue.value === enumValue) {
            const targetVersion = versionedValue.targetVersion ? versionedValue.targetVersion : this.targetVersion;
            if (targetVersion.compareTo(context.targetVersion) <= 0) {
              return enumValue;
            } else {
              context.logParseEvent(sender, ValidationEvent.InvalidPropertyValue, Strings.errors.propertyValueNotSupported(sourceValue, this.name, targetVersion.toString(), context.targetVersion.toString()));
              return this.defaultValue;
            }
          }
        }
      }
      context.logParseEvent(sender, ValidationEvent.InvalidPropertyValue, Strings.errors.invalidPropertyValue(sourceValue, this.name));
      return this.defaultValue;
    }
    toJSON(sender, target, value, context) {
      let invalidValue = false;
      if (value !== void 0) {
        invalidValue = true;
        for (const versionedValue of this.values) {
          if (versionedValue.value === value) {
            const targetVersion = versionedValue.targetVersion ? versionedValue.targetVersion : this.targetVersion;
            if (targetVersion.compareTo(context.targetVersion) <= 0) {
              invalidValue = false;
              break;
            } else {
              context.logEvent(sender, ValidationPhase.ToJSON, ValidationEvent.InvalidPropertyValue, Strings.errors.invalidPropertyValue(value, this.name));
            }
          }
        }
      }
      if (!invalidValue) {
        context.serializeEnum(this.enumType, target, this.name, value, this.defaultValue);
      }
    }
    constructor(targetVersion, name, enumType, defaultValue, values, onGetInitialValue) {
      super(targetVersion, name, defaultValue, onGetInitialValue);
      this.targetVersion = targetVersion;
      this.name = name;
      this.enumType = enumType;
      this.defaultValue = defaultValue;
      this.onGetInitialValue = onGetInitialValue;
      this._values = [];
      if (!values) {
        for (const key in enumType) {
          const keyAsNumber = parseInt(key, 10);
          if (keyAsNumber >= 0) {
            this._values.push({ value: keyAsNumber });
          }
        }
      } else {
        this._values = values;
      }
    }
    get values() {
      return this._values;
    }
  };
  var SerializableObjectProperty = class extends PropertyDefinition {
    parse(sender, source, context) {
      const sourceValue = source[this.name];
      if (sourceValue === void 0) {
        return this.onGetInitialValue ? this.onGetInitialValue(sender) : this.defaultValue;
      }
      const result = new this.objectType();
      result.parse(sourceValue, context);
      return result;
    }
    toJSON(sender, target, value, context) {
      let serializedValue = void 0;
      if (value !== void 0 && !value.hasAllDefaultValues()) {
        serializedValue = value.toJSON(context);
      }
      if (typeof serializedValue === "object" && Object.keys(serializedValue).length === 0) {
        serializedValue = void 0;
      }
      context.serializeValue(target, this.name, serializedValue, this.defaultValue, true);
    }
    constructor(targetVersion, name, objectType, nullable = false, defaultValue) {
      super(targetVersion, name, defaultValue, (sender) => {
        return this.nullable ? void 0 : new this.objectType();
      });
      this.targetVersion = targetVersion;
      this.name = name;
      this.objectType = objectType;
      this.nullable = nullable;
    }
  };
  var SerializableObjectCollectionProperty = class extends PropertyDefinition {
    parse(sender, source, context) {
      const result = [];
      const sourceCollection = source[this.name];
      if (Array.isArray(sourceCollection)) {
        for (const sourceItem of sourceCollection) {
          const item = new this.objectType();
          item.parse(sourceItem, context);
          result.push(item);
          if (this.onItemAdded) {
            this.onItemAdded(sender, item);
          }
        }
      }
      return result.length > 0 ? result : this.onGetInitialValue ? this.onGetInitialValue(sender) : void 0;
    }
    toJSON(sender, target, value, context) {
      context.serializeArray(target, this.name, value);
    }
    constructor(targetVersion, name, objectType, onItemAdded) {
      super(targetVersion, name, void 0, (sender) => {
        return [];
      });
      this.targetVersion = targetVersion;
      this.name = name;
      this.objectType = objectType;
      this.onItemAdded = onItemAdded;
    }
  };
  var CustomProperty = class extends PropertyDefinition {
    parse(sender, source, context) {
      return this.onParse(sender, this, source, context);
    }
    toJSON(sender, target, value, context) {
      this.onToJSON(sender, this, target, value, context);
    }
    constructor(targetVersion, name, onParse, onToJSON, defaultValue, onGetInitialValue) {
      super(targetVersion, name, defaultValue, onGetInitialValue);
      this.targetVersion = targetVersion;
      this.name = name;
      this.onParse = onParse;
      this.onToJSON = onToJSON;
      this.defaultValue = defaultValue;
      this.onGetInitialValue = onGetInitialValue;
      if (!this.onParse) {
        throw new Error("CustomPropertyDefinition instances must have an onParse handler.");
      }
      if (!this.onToJSON) {
        throw new Error("CustomPropertyDefinition instances must have an onToJSON handler.");
      }
    }
  };
  var SerializableObjectSchema = class {
    constructor() {
      this._properties = [];
    }
    indexOf(prop) {
      for (let i = 0; i < this._properties.length; i++) {
        if (this._properties[i] === prop) {
          return i;
        }
      }
      return -1;
    }
    add(...properties) {
      for (const prop of properties) {
        if (this.indexOf(prop) === -1) {
          this._properties.push(prop);
        }
      }
    }
    remove(...properties) {
      for (const prop of properties) {
        while (true) {
          const index = this.indexOf(prop);
          if (index >= 0) {
            this._properties.splice(index, 1);
          } else {
            break;
          }
        }
      }
    }
    getItemAt(index) {
      return this._properties[index];
    }
    getCount() {
      return this._properties.length;
    }
  };
  function property(prop) {
    return function(target, propertyKey) {
      const descriptor = Object.getOwnPropertyDescriptor(target, propertyKey) || {};
      if (!descriptor.get && !descriptor.set) {
        descriptor.get = function() {
          return this.getValue(prop);
        };
        descriptor.set = function(value) {
          this.setValue(prop, value);
        };
        Object.defineProperty(target, propertyKey, descriptor);
      }
    };
  }
  var SerializableObject = class _SerializableObject {
    getDefaultSerializationContext() {
      return new SimpleSerializationContext();
    }
    populateSchema(schema) {
      const ctor = this.constructor;
      const properties = [];
      for (const propertyName in ctor) {
        try {
          const propertyValue = ctor[propertyName];
          if (propertyValue instanceof PropertyDefinition) {
            properties.push(propertyValue);
          }
        } catch (_a3) {
        }
      }
      if (properties.length > 0) {
        const sortedProperties = properties.sort((p1, p2) => {
          if (p1.sequentialNumber > p2.sequentialNumber) {
            return 1;
          } else if (p1.sequentialNumber < p2.sequentialNumber) {
            return -1;
          }
          return 0;
        });
        schema.add(...sortedProperties);
      }
      if (_SerializableObject.onRegisterCustomProperties) {
        _SerializableObject.onRegisterCustomProperties(this, schema);
      }
    }
    getValue(prop) {
      return this._propertyBag.hasOwnProperty(prop.getInternalName()) ? this._propertyBag[prop.getInternalName()] : prop.defaultValue;
    }
    setValue(prop, value) {
      if (value === void 0 || value === null) {
        delete this._propertyBag[prop.getInternalName()];
      } else {
        this._propertyBag[prop.getInternalName()] = value;
      }
    }
    internalParse(source, context) {
      this._propertyBag = {};
      this._rawProperties = GlobalSettings.enableFullJsonRoundTrip ? source ? source : {} : {};
      if (source) {
        const s = this.getSchema();
        for (let i = 0; i < s.getCount(); i++) {
          const prop = s.getItemAt(i);
          if (prop.isSerializationEnabled) {
            let propertyValue = prop.onGetInitialValue ? prop.onGetInitialValue(this) : void 0;
            if (source.hasOwnProperty(prop.name)) {
              if (prop.targetVersion.compareTo(context.targetVersion) <= 0) {
                propertyValue = prop.parse(this, source, context);
              } else {
                context.logParseEvent(this, ValidationEvent.UnsupportedProperty, Strings.errors.propertyNotSupported(prop.name, prop.targetVersion.toString(), context.targetVersion.toString()));
              }
            }
            this.setValue(prop, propertyValue);
          }
        }
      } else {
        this.resetDefaultValues();
      }
    }
    internalToJSON(target, context) {
      const s = this.getSchema();
      const serializedProperties = [];
      for (let i = 0; i < s.getCount(); i++) {
        const prop = s.getItemAt(i);
        if (prop.isSerializationEnabled && prop.targetVersion.compareTo(context.targetVersion) <= 0 && serializedProperties.indexOf(prop.name) === -1) {
          prop.toJSON(this, target, this.getValue(prop), context);
          serializedProperties.push(prop.name);
        }
      }
    }
    shouldSerialize(_context) {
      return true;
    }
    constructor() {
      this._propertyBag = {};
      this._rawProperties = {};
      this.maxVersion = _SerializableObject.defaultMaxVersion;
      const s = this.getSchema();
      for (let i = 0; i < s.getCount(); i++) {
        const prop = s.getItemAt(i);
        if (prop.onGetInitialValue) {
          this.setValue(prop, prop.onGetInitialValue(this));
        }
      }
    }
    parse(source, context) {
      this.internalParse(source, context ? context : new SimpleSerializationContext());
    }
    toJSON(context) {
      let effectiveContext;
      if (context && context instanceof BaseSerializationContext) {
        effectiveContext = context;
      } else {
        effectiveContext = this.getDefaultSerializationContext();
        effectiveContext.toJSONOriginalParam = context;
      }
      if (this.shouldSerialize(effectiveContext)) {
        let result;
        if (GlobalSettings.enableFullJsonRoundTrip && this._rawProperties && typeof this._rawProperties === "object") {
          result = this._rawProperties;
        } else {
          result = {};
        }
        this.internalToJSON(result, effectiveContext);
        return result;
      } else {
        return void 0;
      }
    }
    hasDefaultValue(prop) {
      return this.getValue(prop) === prop.defaultValue;
    }
    hasAllDefaultValues() {
      const s = this.getSchema();
      for (let i = 0; i < s.getCount(); i++) {
        const prop = s.getItemAt(i);
        if (!this.hasDefaultValue(prop)) {
          return false;
        }
      }
      return true;
    }
    resetDefaultValues() {
      const s = this.getSchema();
      for (let i = 0; i < s.getCount(); i++) {
        const prop = s.getItemAt(i);
        this.setValue(prop, prop.defaultValue);
      }
    }
    setCustomProperty(name, value) {
      const shouldDeleteProperty = typeof value === "string" && !value || value === void 0 || value === null;
      if (shouldDeleteProperty) {
        delete this._rawProperties[name];
      } else {
        this._rawProperties[name] = value;
      }
    }
    getCustomProperty(name) {
      return this._rawProperties[name];
    }
    getSchema() {
      let schema = _SerializableObject._schemaCache[this.getSchemaKey()];
      if (!schema) {
        schema = new SerializableObjectSchema();
        this.populateSchema(schema);
        _SerializableObject._schemaCache[this.getSchemaKey()] = schema;
      }
      return schema;
    }
  };
  SerializableObject.defaultMaxVersion = Versions.latest;
  SerializableObject._schemaCache = {};

  // ../../BotApp/Simulator/Page/node_modules/adaptivecards/lib/host-capabilities.js
  var HostCapabilities = class extends SerializableObject {
    constructor() {
      super(...arguments);
      this._capabilities = {};
    }
    getSchemaKey() {
      return "HostCapabilities";
    }
    internalParse(source, context) {
      super.internalParse(source, context);
      if (source) {
        for (const name in source) {
          const jsonVersion = source[name];
          if (typeof jsonVersion === "string") {
            if (jsonVersion === "*") {
              this.addCapability(name, "*");
            } else {
              const version = Version.parse(jsonVersion, context);
              if (version === null || version === void 0 ? void 0 : version.isValid) {
                this.addCapability(name, version);
              }
            }
          }
        }
      }
    }
    internalToJSON(target, context) {
      super.internalToJSON(target, context);
      for (const key in this._capabilities) {
        target[key] = this._capabilities[key];
      }
    }
    addCapability(name, version) {
      this._capabilities[name] = version;
    }
    removeCapability(name) {
      delete this._capabilities[name];
    }
    clear() {
      this._capabilities = {};
    }
    hasCapability(name, version) {
      if (this._capabilities.hasOwnProperty(name)) {
        if (version === "*" || this._capabilities[name] === "*") {
          return true;
        }
        return version.compareTo(this._capabilities[name]) <= 0;
      }
      return false;
    }
    areAllMet(hostCapabilities) {
      for (const capabilityName in this._capabilities) {
        if (!hostCapabilities.hasCapability(capabilityName, this._capabilities[capabilityName])) {
          return false;
        }
      }
      return true;
    }
  };

  // ../../BotApp/Simulator/Page/node_modules/adaptivecards/lib/host-config.js
  function parseHostConfigEnum(targetEnum, value, defaultValue) {
    if (typeof value === "string") {
      const parsedValue = parseEnum(targetEnum, value, defaultValue);
      return parsedValue !== void 0 ? parsedValue : defaultValue;
    } else if (typeof value === "number") {
      return value;
    } else {
      return defaultValue;
    }
  }
  var ColorDefinition = class {
    constructor(defaultColor, subtleColor) {
      this.default = "#000000";
      this.subtle = "#666666";
      if (defaultColor) {
        this.default = defaultColor;
      }
      if (subtleColor) {
        this.subtle = subtleColor;
      }
    }
    parse(obj) {
      if (obj) {
        this.default = obj["default"] || this.default;
        this.subtle = obj["subtle"] || this.subtle;
      }
    }
  };
  var TextColorDefinition = class extends ColorDefinition {
    constructor() {
      super(...arguments);
      this.highlightColors = new ColorDefinition("#22000000", "#11000000");
    }
    parse(obj) {
      super.parse(obj);
      if (obj) {
        this.highlightColors.parse(obj["highlightColors"]);
      }
    }
  };
  var AdaptiveCardConfig = class {
    constructor(obj) {
      this.allowCustomStyle = false;
      if (obj) {
        this.allowCustomStyle = obj["allowCustomStyle"] || this.allowCustomStyle;
      }
    }
  };
  var ImageSetConfig = class {
    constructor(obj) {
      this.imageSize = Size.Medium;
      this.maxImageHeight = 100;
      if (obj) {
        this.imageSize = obj["imageSize"] != null ? obj["imageSize"] : this.imageSize;
        this.maxImageHeight = parseNumber(obj["maxImageHeight"], 100);
      }
    }
    toJSON() {
      return {
        imageSize: Size[this.imageSize],
        maxImageHeight: this.maxImageHeight
      };
    }
  };
  var MediaConfig = class {
    constructor(obj) {
      this.allowInlinePlayback = true;
      if (obj) {
        this.defaultPoster = obj["defaultPoster"];
        this.allowInlinePlayback = obj["allowInlinePlayback"] || this.allowInlinePlayback;
      }
    }
    toJSON() {
      return {
        defaultPoster: this.defaultPoster,
        allowInlinePlayback: this.allowInlinePlayback
      };
    }
  };
  var TableConfig = class {
    constructor(obj) {
      this.cellSpacing = 8;
      if (obj) {
        this.cellSpacing = obj.cellSpacing && typeof obj.cellSpacing === "number" ? obj.cellSpacing : this.cellSpacing;
      }
    }
    toJSON() {
      return {
        cellSpacing: this.cellSpacing
      };
    }
  };
  var BaseTextDefinition = class {
    constructor(obj) {
      this.size = TextSize.Default;
      this.color = TextColor.Default;
      this.isSubtle = false;
      this.weight = TextWeight.Default;
      this.parse(obj);
    }
    parse(obj) {
      if (obj) {
        this.size = parseHostConfigEnum(TextSize, obj["size"], this.size);
        this.color = parseHostConfigEnum(TextColor, obj["color"], this.color);
        this.isSubtle = obj.isSubtle !== void 0 && typeof obj.isSubtle === "boolean" ? obj.isSubtle : this.isSubtle;
        this.weight = parseHostConfigEnum(TextWeight, obj["weight"], this.getDefaultWeight());
      }
    }
    getDefaultWeight() {
      return TextWeight.Default;
    }
    toJSON() {
      return {
        size: TextSize[this.size],
        color: TextColor[this.color],
        isSubtle: this.isSubtle,
        weight: TextWeight[this.weight]
      };
    }
  };
  var TextStyleDefinition = class extends BaseTextDefinition {
    constructor() {
      super(...arguments);
      this.fontType = FontType.Default;
    }
    parse(obj) {
      super.parse(obj);
      if (obj) {
        this.fontType = parseHostConfigEnum(FontType, obj.fontType, this.fontType);
      }
    }
  };
  var TextStyleSet = class {
    constructor(obj) {
      this.default = new TextStyleDefinition();
      this.heading = new TextStyleDefinition({
        size: "Large",
        weight: "Bolder"
      });
      this.columnHeader = new TextStyleDefinition({
        weight: "Bolder"
      });
      if (obj) {
        this.heading.parse(obj.heading);
        this.columnHeader.parse(obj.columnHeader);
      }
    }
    getStyleByName(name) {
      switch (name.toLowerCase()) {
        case "heading":
          return this.heading;
        case "columnHeader":
          return this.columnHeader;
        default:
          return this.default;
      }
    }
  };
  var TextBlockConfig = class {
    constructor(obj) {
      if (obj) {
        this.headingLevel = parseNumber(obj.headingLevel);
      }
    }
  };
  var RequiredInputLabelTextDefinition = class extends BaseTextDefinition {
    constructor() {
      super(...arguments);
      this.suffix = " *";
      this.suffixColor = TextColor.Attention;
    }
    parse(obj) {
      super.parse(obj);
      if (obj) {
        this.suffix = obj["suffix"] || this.suffix;
        this.suffixColor = parseHostConfigEnum(TextColor, obj["suffixColor"], this.suffixColor);
      }
    }
    toJSON() {
      const result = super.toJSON();
      result["suffix"] = this.suffix;
      result["suffixColor"] = TextColor[this.suffixColor];
      return result;
    }
  };
  var InputLabelConfig = class {
    constructor(obj) {
      this.inputSpacing = Spacing.Small;
      this.width = 30;
      this.requiredInputs = new RequiredInputLabelTextDefinition();
      this.optionalInputs = new BaseTextDefinition();
      if (obj) {
        this.inputSpacing = parseHostConfigEnum(Spacing, obj["inputSpacing"], this.inputSpacing);
        this.requiredInputs = new RequiredInputLabelTextDefinition(obj["requiredInputs"]);
        this.optionalInputs = new BaseTextDefinition(obj["optionalInputs"]);
        this.width = obj["width"] != null ? obj["width"] : this.width;
      }
    }
  };
  var InputConfig = class {
    constructor(obj) {
      this.label = new InputLabelConfig();
      this.errorMessage = new BaseTextDefinition({
        color: TextColor.Attention
      });
      this.debounceTimeInMilliSeconds = 0;
      this.allowDynamicallyFilteredChoiceSet = true;
      this.allowRevealOnHoverStyle = false;
      if (obj) {
        this.label = new InputLabelConfig(obj["label"]);
        this.errorMessage = new BaseTextDefinition(obj["errorMessage"]);
        this.allowRevealOnHoverStyle = obj["allowRevealOnHoverStyle"] || this.allowRevealOnHoverStyle;
        this.allowDynamicallyFilteredChoiceSet = obj["allowDynamicallyFilteredChoiceSet"] || this.allowDynamicallyFilteredChoiceSet;
        this.debounceTimeInMilliSeconds = obj["debounceTimeInMilliSeconds"] || this.debounceTimeInMilliSeconds;
      }
    }
  };
  var FactTextDefinition = class extends BaseTextDefinition {
    constructor() {
      super(...arguments);
      this.wrap = true;
    }
    parse(obj) {
      super.parse(obj);
      if (obj) {
        this.wrap = obj["wrap"] != null ? obj["wrap"] : this.wrap;
      }
    }
    toJSON() {
      const result = super.toJSON();
      result["wrap"] = this.wrap;
      return result;
    }
  };
  var FactTitleDefinition = class extends FactTextDefinition {
    constructor(obj) {
      super(obj);
      this.maxWidth = 150;
      this.weight = TextWeight.Bolder;
      if (obj) {
        this.maxWidth = obj["maxWidth"] != null ? obj["maxWidth"] : this.maxWidth;
        this.weight = parseHostConfigEnum(TextWeight, obj["weight"], TextWeight.Bolder);
      }
    }
    getDefaultWeight() {
      return TextWeight.Bolder;
    }
  };
  var FactSetConfig = class {
    constructor(obj) {
      this.title = new FactTitleDefinition();
      this.value = new FactTextDefinition();
      this.spacing = 10;
      if (obj) {
        this.title = new FactTitleDefinition(obj["title"]);
        this.value = new FactTextDefinition(obj["value"]);
        this.spacing = obj.spacing && obj.spacing != null ? obj.spacing && obj.spacing : this.spacing;
      }
    }
  };
  var ShowCardActionConfig = class {
    constructor(obj) {
      this.actionMode = ShowCardActionMode.Inline;
      this.inlineTopMargin = 16;
      this.style = ContainerStyle.Emphasis;
      if (obj) {
        this.actionMode = parseHostConfigEnum(ShowCardActionMode, obj["actionMode"], ShowCardActionMode.Inline);
        this.inlineTopMargin = obj["inlineTopMargin"] != null ? obj["inlineTopMargin"] : this.inlineTopMargin;
        this.style = obj["style"] && typeof obj["style"] === "string" ? obj["style"] : ContainerStyle.Emphasis;
      }
    }
    toJSON() {
      return {
        actionMode: ShowCardActionMode[this.actionMode],
        inlineTopMargin: this.inlineTopMargin,
        style: this.style
      };
    }
  };
  var ActionsConfig = class {
    constructor(obj) {
      var _a3;
      this.maxActions = 5;
      this.spacing = Spacing.Default;
      this.buttonSpacing = 20;
      this.showCard = new ShowCardActionConfig();
      this.preExpandSingleShowCardAction = false;
      this.actionsOrientation = Orientation.Horizontal;
      this.actionAlignment = ActionAlignment.Left;
      this.iconPlacement = ActionIconPlacement.LeftOfTitle;
      this.allowTitleToWrap = false;
      this.showIconInOverflow = false;
      this.iconSize = 16;
      if (obj) {
        this.maxActions = obj["maxActions"] != null ? obj["maxActions"] : this.maxActions;
        this.spacing = parseHostConfigEnum(Spacing, obj.spacing && obj.spacing, Spacing.Default);
        this.buttonSpacing = obj["buttonSpacing"] != null ? obj["buttonSpacing"] : this.buttonSpacing;
        this.showCard = new ShowCardActionConfig(obj["showCard"]);
        this.preExpandSingleShowCardAction = parseBool(obj["preExpandSingleShowCardAction"], false);
        this.actionsOrientation = parseHostConfigEnum(Orientation, obj["actionsOrientation"], Orientation.Horizontal);
        this.actionAlignment = parseHostConfigEnum(ActionAlignment, obj["actionAlignment"], ActionAlignment.Left);
        this.iconPlacement = parseHostConfigEnum(ActionIconPlacement, obj["iconPlacement"], ActionIconPlacement.LeftOfTitle);
        this.allowTitleToWrap = obj["allowTitleToWrap"] != null ? obj["allowTitleToWrap"] : this.allowTitleToWrap;
        this.showIconInOverflow = (_a3 = obj["showIconInOverflow"]) !== null && _a3 !== void 0 ? _a3 : this.showIconInOverflow;
        try {
          const sizeAndUnit = SizeAndUnit.parse(obj["iconSize"]);
          if (sizeAndUnit.unit === SizeUnit.Pixel) {
            this.iconSize = sizeAndUnit.physicalSize;
          }
        } catch (e) {
        }
      }
    }
    toJSON() {
      return {
        maxActions: this.maxActions,
        spacing: Spacing[this.spacing],
        buttonSpacing: this.buttonSpacing,
        showCard: this.showCard,
        preExpandSingleShowCardAction: this.preExpandSingleShowCardAction,
        actionsOrientation: Orientation[this.actionsOrientation],
        actionAlignment: ActionAlignment[this.actionAlignment]
      };
    }
  };
  var ColorSetDefinition = class {
    parseSingleColor(obj, propertyName) {
      if (obj) {
        this[propertyName].parse(obj[propertyName]);
      }
    }
    constructor(obj) {
      this.default = new TextColorDefinition();
      this.dark = new TextColorDefinition();
      this.light = new TextColorDefinition();
      this.accent = new TextColorDefinition();
      this.good = new TextColorDefinition();
      this.warning = new TextColorDefinition();
      this.attention = new TextColorDefinition();
      this.parse(obj);
    }
    parse(obj) {
      if (obj) {
        this.parseSingleColor(obj, "default");
        this.parseSingleColor(obj, "dark");
        this.parseSingleColor(obj, "light");
        this.parseSingleColor(obj, "accent");
        this.parseSingleColor(obj, "good");
        this.parseSingleColor(obj, "warning");
        this.parseSingleColor(obj, "attention");
      }
    }
  };
  var ContainerStyleDefinition = class {
    parse(obj) {
      if (obj) {
        this.backgroundColor = obj["backgroundColor"];
        this.foregroundColors.parse(obj["foregroundColors"]);
        this.highlightBackgroundColor = obj["highlightBackgroundColor"];
        this.highlightForegroundColor = obj["highlightForegroundColor"];
        this.borderColor = obj["borderColor"];
      }
    }
    constructor(obj) {
      this.foregroundColors = new ColorSetDefinition({
        "default": { default: "#333333", subtle: "#EE333333" },
        "dark": { default: "#000000", subtle: "#66000000" },
        "light": { default: "#FFFFFF", subtle: "#33000000" },
        "accent": { default: "#2E89FC", subtle: "#882E89FC" },
        "good": { default: "#028A02", subtle: "#DD027502" },
        "warning": { default: "#E69500", subtle: "#DDE69500" },
        "attention": { default: "#CC3300", subtle: "#DDCC3300" }
      });
      this.parse(obj);
    }
    get isBuiltIn() {
      return false;
    }
  };
  var BuiltInContainerStyleDefinition = class extends ContainerStyleDefinition {
    get isBuiltIn() {
      return true;
    }
  };
  var ContainerStyleSet = class {
    constructor(obj) {
      this._allStyles = {};
      this._allStyles[ContainerStyle.Default] = new BuiltInContainerStyleDefinition();
      this._allStyles[ContainerStyle.Emphasis] = new BuiltInContainerStyleDefinition();
      this._allStyles[ContainerStyle.Accent] = new BuiltInContainerStyleDefinition();
      this._allStyles[ContainerStyle.Good] = new BuiltInContainerStyleDefinition();
      this._allStyles[ContainerStyle.Attention] = new BuiltInContainerStyleDefinition();
      this._allStyles[ContainerStyle.Warning] = new BuiltInContainerStyleDefinition();
      if (obj) {
        this._allStyles[ContainerStyle.Default].parse(obj[ContainerStyle.Default]);
        this._allStyles[ContainerStyle.Emphasis].parse(obj[ContainerStyle.Emphasis]);
        this._allStyles[ContainerStyle.Accent].parse(obj[ContainerStyle.Accent]);
        this._allStyles[ContainerStyle.Good].parse(obj[ContainerStyle.Good]);
        this._allStyles[ContainerStyle.Attention].parse(obj[ContainerStyle.Attention]);
        this._allStyles[ContainerStyle.Warning].parse(obj[ContainerStyle.Warning]);
        const customStyleArray = obj["customStyles"];
        if (customStyleArray && Array.isArray(customStyleArray)) {
          for (const customStyle of customStyleArray) {
            if (customStyle) {
              const styleName = customStyle["name"];
              if (styleName && typeof styleName === "string") {
                if (this._allStyles.hasOwnProperty(styleName)) {
                  this._allStyles[styleName].parse(customStyle["style"]);
                } else {
                  this._allStyles[styleName] = new ContainerStyleDefinition(customStyle["style"]);
                }
              }
            }
          }
        }
      }
    }
    toJSON() {
      const customStyleArray = [];
      Object.keys(this._allStyles).forEach((key) => {
        if (!this._allStyles[key].isBuiltIn) {
          customStyleArray.push({
            name: key,
            style: this._allStyles[key]
          });
        }
      });
      const result = {
        default: this.default,
        emphasis: this.emphasis
      };
      if (customStyleArray.length > 0) {
        result.customStyles = customStyleArray;
      }
      return result;
    }
    getStyleByName(name, defaultValue) {
      if (name && this._allStyles.hasOwnProperty(name)) {
        return this._allStyles[name];
      } else {
        return defaultValue ? defaultValue : this._allStyles[ContainerStyle.Default];
      }
    }
    get default() {
      return this._allStyles[ContainerStyle.Default];
    }
    get emphasis() {
      return this._allStyles[ContainerStyle.Emphasis];
    }
  };
  var FontTypeDefinition = class {
    constructor(fontFamily) {
      this.fontFamily = "Segoe UI,Segoe,Segoe WP,Helvetica Neue,Helvetica,sans-serif";
      this.fontSizes = {
        small: 12,
        default: 14,
        medium: 17,
        large: 21,
        extraLarge: 26
      };
      this.fontWeights = {
        lighter: 200,
        default: 400,
        bolder: 600
      };
      if (fontFamily) {
        this.fontFamily = fontFamily;
      }
    }
    parse(obj) {
      this.fontFamily = obj["fontFamily"] || this.fontFamily;
      this.fontSizes = {
        small: obj.fontSizes && obj.fontSizes["small"] || this.fontSizes.small,
        default: obj.fontSizes && obj.fontSizes["default"] || this.fontSizes.default,
        medium: obj.fontSizes && obj.fontSizes["medium"] || this.fontSizes.medium,
        large: obj.fontSizes && obj.fontSizes["large"] || this.fontSizes.large,
        extraLarge: obj.fontSizes && obj.fontSizes["extraLarge"] || this.fontSizes.extraLarge
      };
      this.fontWeights = {
        lighter: obj.fontWeights && obj.fontWeights["lighter"] || this.fontWeights.lighter,
        default: obj.fontWeights && obj.fontWeights["default"] || this.fontWeights.default,
        bolder: obj.fontWeights && obj.fontWeights["bolder"] || this.fontWeights.bolder
      };
    }
  };
  FontTypeDefinition.monospace = new FontTypeDefinition("'Courier New', Courier, monospace");
  var FontTypeSet = class {
    constructor(obj) {
      this.default = new FontTypeDefinition();
      this.monospace = new FontTypeDefinition("'Courier New', Courier, monospace");
      if (obj) {
        this.default.parse(obj["default"]);
        this.monospace.parse(obj["monospace"]);
      }
    }
    getStyleDefinition(style) {
      switch (style) {
        case FontType.Monospace:
          return this.monospace;
        case FontType.Default:
        default:
          return this.default;
      }
    }
  };
  var CarouselConfig = class {
    constructor(obj) {
      this.maxCarouselPages = 10;
      this.minAutoplayDelay = 5e3;
      if (obj) {
        this.maxCarouselPages = obj["maxCarouselPages"] != null ? obj["maxCarouselPages"] : this.maxCarouselPages;
        this.minAutoplayDelay = obj["minAutoplayDelay"] != null ? obj["minAutoplayDelay"] : this.minAutoplayDelay;
      }
    }
    toJSON() {
      return {
        maxCarouselPages: this.maxCarouselPages,
        minAutoplayDelay: this.minAutoplayDelay
      };
    }
  };
  var HostConfig = class {
    constructor(obj) {
      this.hostCapabilities = new HostCapabilities();
      this.choiceSetInputValueSeparator = ",";
      this.supportsInteractivity = true;
      this.spacing = {
        small: 3,
        default: 8,
        medium: 20,
        large: 30,
        extraLarge: 40,
        padding: 15
      };
      this.separator = {
        lineThickness: 1,
        lineColor: "#EEEEEE"
      };
      this.imageSizes = {
        small: 40,
        medium: 80,
        large: 160
      };
      this.containerStyles = new ContainerStyleSet();
      this.inputs = new InputConfig();
      this.actions = new ActionsConfig();
      this.adaptiveCard = new AdaptiveCardConfig();
      this.imageSet = new ImageSetConfig();
      this.media = new MediaConfig();
      this.factSet = new FactSetConfig();
      this.table = new TableConfig();
      this.textStyles = new TextStyleSet();
      this.textBlock = new TextBlockConfig();
      this.carousel = new CarouselConfig();
      this.alwaysAllowBleed = false;
      if (obj) {
        if (typeof obj === "string" || obj instanceof String) {
          obj = JSON.parse(obj);
        }
        this.choiceSetInputValueSeparator = obj && typeof obj["choiceSetInputValueSeparator"] === "string" ? obj["choiceSetInputValueSeparator"] : this.choiceSetInputValueSeparator;
        this.supportsInteractivity = obj && typeof obj["supportsInteractivity"] === "boolean" ? obj["supportsInteractivity"] : this.supportsInteractivity;
        this._legacyFontType = new FontTypeDefinition();
        this._legacyFontType.parse(obj);
        if (obj.fontTypes) {
          this.fontTypes = new FontTypeSet(obj.fontTypes);
        }
        if (obj.lineHeights) {
          this.lineHeights = {
            small: obj.lineHeights["small"],
            default: obj.lineHeights["default"],
            medium: obj.lineHeights["medium"],
            large: obj.lineHeights["large"],
            extraLarge: obj.lineHeights["extraLarge"]
          };
        }
        this.imageSizes = {
          small: obj.imageSizes && obj.imageSizes["small"] || this.imageSizes.small,
          medium: obj.imageSizes && obj.imageSizes["medium"] || this.imageSizes.medium,
          large: obj.imageSizes && obj.imageSizes["large"] || this.imageSizes.large
        };
        this.containerStyles = new ContainerStyleSet(obj["containerStyles"]);
        this.spacing = {
          small: obj.spacing && obj.spacing["small"] || this.spacing.small,
          default: obj.spacing && obj.spacing["default"] || this.spacing.default,
          medium: obj.spacing && obj.spacing["medium"] || this.spacing.medium,
          large: obj.spacing && obj.spacing["large"] || this.spacing.large,
          extraLarge: obj.spacing && obj.spacing["extraLarge"] || this.spacing.extraLarge,
          padding: obj.spacing && obj.spacing["padding"] || this.spacing.padding
        };
        this.separator = {
          lineThickness: obj.separator && obj.separator["lineThickness"] || this.separator.lineThickness,
          lineColor: obj.separator && obj.separator["lineColor"] || this.separator.lineColor
        };
        this.inputs = new InputConfig(obj.inputs || this.inputs);
        this.actions = new ActionsConfig(obj.actions || this.actions);
        this.adaptiveCard = new AdaptiveCardConfig(obj.adaptiveCard || this.adaptiveCard);
        this.imageSet = new ImageSetConfig(obj["imageSet"]);
        this.factSet = new FactSetConfig(obj["factSet"]);
        this.textStyles = new TextStyleSet(obj["textStyles"]);
        this.textBlock = new TextBlockConfig(obj["textBlock"]);
        this.carousel = new CarouselConfig(obj["carousel"]);
      }
    }
    getFontTypeDefinition(style) {
      if (this.fontTypes) {
        return this.fontTypes.getStyleDefinition(style);
      } else {
        return style === FontType.Monospace ? FontTypeDefinition.monospace : this._legacyFontType;
      }
    }
    getEffectiveImageSize(imageSize) {
      switch (imageSize) {
        case Size.Small:
          return this.imageSizes.small;
        case Size.Large:
          return this.imageSizes.large;
        case Size.Medium:
        default:
          return this.imageSizes.medium;
      }
    }
    getEffectiveSpacing(spacing) {
      switch (spacing) {
        case Spacing.Small:
          return this.spacing.small;
        case Spacing.Default:
          return this.spacing.default;
        case Spacing.Medium:
          return this.spacing.medium;
        case Spacing.Large:
          return this.spacing.large;
        case Spacing.ExtraLarge:
          return this.spacing.extraLarge;
        case Spacing.Padding:
          return this.spacing.padding;
        default:
          return 0;
      }
    }
    paddingDefinitionToSpacingDefinition(paddingDefinition) {
      return new SpacingDefinition(this.getEffectiveSpacing(paddingDefinition.top), this.getEffectiveSpacing(paddingDefinition.right), this.getEffectiveSpacing(paddingDefinition.bottom), this.getEffectiveSpacing(paddingDefinition.left));
    }
    makeCssClassNames(...classNames) {
      const result = [];
      for (const className of classNames) {
        result.push((this.cssClassNamePrefix ? this.cssClassNamePrefix + "-" : "") + className);
      }
      return result;
    }
    makeCssClassName(...classNames) {
      const result = this.makeCssClassNames(...classNames).join(" ");
      return result ? result : "";
    }
    get fontFamily() {
      return this._legacyFontType.fontFamily;
    }
    set fontFamily(value) {
      this._legacyFontType.fontFamily = value;
    }
    get fontSizes() {
      return this._legacyFontType.fontSizes;
    }
    get fontWeights() {
      return this._legacyFontType.fontWeights;
    }
  };
  var defaultHostConfig = new HostConfig({
    supportsInteractivity: true,
    spacing: {
      small: 10,
      default: 20,
      medium: 30,
      large: 40,
      extraLarge: 50,
      padding: 20
    },
    separator: {
      lineThickness: 1,
      lineColor: "#EEEEEE"
    },
    fontTypes: {
      default: {
        fontFamily: "'Segoe UI', Tahoma, Geneva, Verdana, sans-serif",
        fontSizes: {
          small: 12,
          default: 14,
          medium: 17,
          large: 21,
          extraLarge: 26
        },
        fontWeights: {
          lighter: 200,
          default: 400,
          bolder: 600
        }
      },
      monospace: {
        fontFamily: "'Courier New', Courier, monospace",
        fontSizes: {
          small: 12,
          default: 14,
          medium: 17,
          large: 21,
          extraLarge: 26
        },
        fontWeights: {
          lighter: 200,
          default: 400,
          bolder: 600
        }
      }
    },
    imageSizes: {
      small: 40,
      medium: 80,
      large: 160
    },
    containerStyles: {
      default: {
        backgroundColor: "#FFFFFF",
        foregroundColors: {
          default: {
            default: "#333333",
            subtle: "#EE333333"
          },
          dark: {
            default: "#000000",
            subtle: "#66000000"
          },
          light: {
            default: "#FFFFFF",
            subtle: "#33000000"
          },
          accent: {
            default: "#2E89FC",
            subtle: "#882E89FC"
          },
          attention: {
            default: "#cc3300",
            subtle: "#DDcc3300"
          },
          good: {
            default: "#028A02",
            subtle: "#DD027502"
          },
          warning: {
            default: "#e69500",
            subtle: "#DDe69500"
          }
        }
      },
      emphasis: {
        backgroundColor: "#08000000",
        foregroundColors: {
          default: {
            default: "#333333",
            subtle: "#EE333333"
          },
          dark: {
            default: "#000000",
            subtle: "#66000000"
          },
          light: {
            default: "#FFFFFF",
            subtle: "#33000000"
          },
          accent: {
            default: "#2E89FC",
            subtle: "#882E89FC"
          },
          attention: {
            default: "#cc3300",
            subtle: "#DDcc3300"
          },
          good: {
            default: "#028A02",
            subtle: "#DD027502"
          },
          warning: {
            default: "#e69500",
            subtle: "#DDe69500"
          }
        }
      },
      accent: {
        backgroundColor: "#C7DEF9",
        foregroundColors: {
          default: {
            default: "#333333",
            subtle: "#EE333333"
          },
          dark: {
            default: "#000000",
            subtle: "#66000000"
          },
          light: {
            default: "#FFFFFF",
            subtle: "#33000000"
          },
          accent: {
            default: "#2E89FC",
            subtle: "#882E89FC"
          },
          attention: {
            default: "#cc3300",
            subtle: "#DDcc3300"
          },
          good: {
            default: "#028A02",
            subtle: "#DD027502"
          },
          warning: {
            default: "#e69500",
            subtle: "#DDe69500"
          }
        }
      },
      good: {
        backgroundColor: "#CCFFCC",
        foregroundColors: {
          default: {
            default: "#333333",
            subtle: "#EE333333"
          },
          dark: {
            default: "#000000",
            subtle: "#66000000"
          },
          light: {
            default: "#FFFFFF",
            subtle: "#33000000"
          },
          accent: {
            default: "#2E89FC",
            subtle: "#882E89FC"
          },
          attention: {
            default: "#cc3300",
            subtle: "#DDcc3300"
          },
          good: {
            default: "#028A02",
            subtle: "#DD027502"
          },
          warning: {
            default: "#e69500",
            subtle: "#DDe69500"
          }
        }
      },
      attention: {
        backgroundColor: "#FFC5B2",
        foregroundColors: {
          default: {
            default: "#333333",
            subtle: "#EE333333"
          },
          dark: {
            default: "#000000",
            subtle: "#66000000"
          },
          light: {
            default: "#FFFFFF",
            subtle: "#33000000"
          },
          accent: {
            default: "#2E89FC",
            subtle: "#882E89FC"
          },
          attention: {
            default: "#cc3300",
            subtle: "#DDcc3300"
          },
          good: {
            default: "#028A02",
            subtle: "#DD027502"
          },
          warning: {
            default: "#e69500",
            subtle: "#DDe69500"
          }
        }
      },
      warning: {
        backgroundColor: "#FFE2B2",
        foregroundColors: {
          default: {
            default: "#333333",
            subtle: "#EE333333"
          },
          dark: {
            default: "#000000",
            subtle: "#66000000"
          },
          light: {
            default: "#FFFFFF",
            subtle: "#33000000"
          },
          accent: {
            default: "#2E89FC",
            subtle: "#882E89FC"
          },
          attention: {
            default: "#cc3300",
            subtle: "#DDcc3300"
          },
          good: {
            default: "#028A02",
            subtle: "#DD027502"
          },
          warning: {
            default: "#e69500",
            subtle: "#DDe69500"
          }
        }
      }
    },
    inputs: {
      label: {
        requiredInputs: {
          weight: TextWeight.Bolder,
          suffix: " *",
          suffixColor: TextColor.Attention
        },
        optionalInputs: {
          weight: TextWeight.Bolder
        }
      },
      errorMessage: {
        color: TextColor.Attention,
        weight: TextWeight.Bolder
      },
      debounceTimeInMilliSeconds: 250
    },
    actions: {
      maxActions: 5,
      spacing: Spacing.Default,
      buttonSpacing: 10,
      showCard: {
        actionMode: ShowCardActionMode.Inline,
        inlineTopMargin: 16
      },
      actionsOrientation: Orientation.Horizontal,
      actionAlignment: ActionAlignment.Left
    },
    adaptiveCard: {
      allowCustomStyle: false
    },
    imageSet: {
      imageSize: Size.Medium,
      maxImageHeight: 100
    },
    factSet: {
      title: {
        color: TextColor.Default,
        size: TextSize.Default,
        isSubtle: false,
        weight: TextWeight.Bolder,
        wrap: true,
        maxWidth: 150
      },
      value: {
        color: TextColor.Default,
        size: TextSize.Default,
        isSubtle: false,
        weight: TextWeight.Default,
        wrap: true
      },
      spacing: 10
    },
    carousel: {
      maxCarouselPages: 10,
      minAutoplayDuration: 5e3
    },
    textBlock: {
      headingLevel: 2
    }
  });

  // ../../BotApp/Simulator/Page/node_modules/adaptivecards/lib/registry.js
  var CardObjectRegistry = class {
    constructor() {
      this._items = {};
    }
    findByName(typeName) {
      return this._items.hasOwnProperty(typeName) ? this._items[typeName] : void 0;
    }
    clear() {
      this._items = {};
    }
    copyTo(target) {
      const keys = Object.keys(this._items);
      for (const key of keys) {
        const typeRegistration = this._items[key];
        target.register(typeRegistration.typeName, typeRegistration.objectType, typeRegistration.schemaVersion);
      }
    }
    register(typeName, objectType, schemaVersion = Versions.v1_0) {
      let registrationInfo = this.findByName(typeName);
      if (registrationInfo !== void 0) {
        registrationInfo.objectType = objectType;
      } else {
        registrationInfo = {
          typeName,
          objectType,
          schemaVersion
        };
      }
      this._items[typeName] = registrationInfo;
    }
    unregister(typeName) {
      delete this._items[typeName];
    }
    createInstance(typeName, targetVersion) {
      const registrationInfo = this.findByName(typeName);
      return registrationInfo && registrationInfo.schemaVersion.compareTo(targetVersion) <= 0 ? new registrationInfo.objectType() : void 0;
    }
    getItemCount() {
      return Object.keys(this._items).length;
    }
    getItemAt(index) {
      return Object.keys(this._items).map((e) => this._items[e])[index];
    }
  };
  var GlobalRegistry = class _GlobalRegistry {
    static populateWithDefaultElements(registry) {
      registry.clear();
      _GlobalRegistry.defaultElements.copyTo(registry);
    }
    static populateWithDefaultActions(registry) {
      registry.clear();
      _GlobalRegistry.defaultActions.copyTo(registry);
    }
    static get elements() {
      if (!_GlobalRegistry._elements) {
        _GlobalRegistry._elements = new CardObjectRegistry();
        _GlobalRegistry.populateWithDefaultElements(_GlobalRegistry._elements);
      }
      return _GlobalRegistry._elements;
    }
    static get actions() {
      if (!_GlobalRegistry._actions) {
        _GlobalRegistry._actions = new CardObjectRegistry();
        _GlobalRegistry.populateWithDefaultActions(_GlobalRegistry._actions);
      }
      return _GlobalRegistry._actions;
    }
    static reset() {
      _GlobalRegistry._elements = void 0;
      _GlobalRegistry._actions = void 0;
    }
  };
  GlobalRegistry.defaultElements = new CardObjectRegistry();
  GlobalRegistry.defaultActions = new CardObjectRegistry();

  // ../../BotApp/Simulator/Page/node_modules/adaptivecards/lib/card-object.js
  var __decorate = function(decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
  };
  var ValidationResults = class {
    constructor() {
      this.allIds = {};
      this.validationEvents = [];
    }
    addFailure(cardObject, event, message) {
      this.validationEvents.push({
        phase: ValidationPhase.Validation,
        source: cardObject,
        event,
        message
      });
    }
  };
  var CardObject = class _CardObject extends SerializableObject {
    constructor() {
      super(...arguments);
      this._shouldFallback = false;
    }
    getSchemaKey() {
      return this.getJsonTypeName();
    }
    get requires() {
      return this.getValue(_CardObject.requiresProperty);
    }
    /**
     * Checks if this CardObject contains the given DOM Node.
     * @param node The DOM Node to look for.
     * @returns `true` if the DOM Node was found, `false` otherwise.
     */
    contains(node) {
      if (this._renderedElement) {
        return this._renderedElement.contains(node);
      }
      return false;
    }
    preProcessPropertyValue(prop, propertyValue) {
      const value = propertyValue === void 0 ? this.getValue(prop) : propertyValue;
      if (GlobalSettings.allowPreProcessingPropertyValues) {
        let currentObject = this;
        while (currentObject && !currentObject.onPreProcessPropertyValue) {
          currentObject = currentObject.parent;
        }
        if (currentObject && currentObject.onPreProcessPropertyValue) {
          return currentObject.onPreProcessPropertyValue(this, prop, value);
        }
      }
      return value;
    }
    setParent(value) {
      this._parent = value;
    }
    setShouldFallback(value) {
      this._shouldFallback = value;
    }
    shouldFallback() {
      return this._shouldFallback || !this.requires.areAllMet(this.hostConfig.hostCapabilities);
    }
    getRootObject() {
      let currentObject = this;
      while (currentObject.parent) {
        currentObject = currentObject.parent;
      }
      return currentObject;
    }
    internalValidateProperties(context) {
      if (this.id) {
        if (context.allIds.hasOwnProperty(this.id)) {
          if (context.allIds[this.id] === 1) {
            context.addFailure(this, ValidationEvent.DuplicateId, Strings.errors.duplicateId(this.id));
          }
          context.allIds[this.id] += 1;
        } else {
          context.allIds[this.id] = 1;
        }
      }
    }
    validateProperties() {
      const result = new ValidationResults();
      this.internalValidateProperties(result);
      return result;
    }
    /**
     * Recursively searches this CardObject and any children to find the
     * innermost CardObject that owns the given DOM Node.
     *
     * @param node The DOM Node to look for.
     *
     * @returns The owner of the given DOM Node, or `undefined` if no owner was found.
     */
    findDOMNodeOwner(node) {
      return this.contains(node) ? this : void 0;
    }
    releaseDOMResources() {
    }
    get parent() {
      return this._parent;
    }
    get renderedElement() {
      return this._renderedElement;
    }
  };
  CardObject.typeNameProperty = new StringProperty(Versions.v1_0, "type", void 0, void 0, void 0, (sender) => {
    return sender.getJsonTypeName();
  });
  CardObject.idProperty = new StringProperty(Versions.v1_0, "id");
  CardObject.requiresProperty = new SerializableObjectProperty(Versions.v1_2, "requires", HostCapabilities, false, new HostCapabilities());
  __decorate([
    property(CardObject.idProperty)
  ], CardObject.prototype, "id", void 0);
  __decorate([
    property(CardObject.requiresProperty)
  ], CardObject.prototype, "requires", null);

  // ../../BotApp/Simulator/Page/node_modules/adaptivecards/lib/text-formatters.js
  var AbstractTextFormatter = class {
    constructor(regularExpression) {
      this._regularExpression = regularExpression;
    }
    format(lang, input) {
      let matches;
      if (input) {
        let result = input;
        while ((matches = this._regularExpression.exec(input)) != null) {
          result = result.replace(matches[0], this.internalFormat(lang, matches));
        }
        return result;
      } else {
        return input;
      }
    }
  };
  var DateFormatter = class extends AbstractTextFormatter {
    internalFormat(lang, matches) {
      const date = new Date(Date.parse(matches[1]));
      const format = matches[2] !== void 0 ? matches[2].toLowerCase() : "compact";
      if (format !== "compact") {
        return date.toLocaleDateString(lang, {
          day: "numeric",
          weekday: format,
          month: format,
          year: "numeric"
        });
      } else {
        return date.toLocaleDateString();
      }
    }
  };
  var TimeFormatter = class extends AbstractTextFormatter {
    internalFormat(lang, matches) {
      const date = new Date(Date.parse(matches[1]));
      return date.toLocaleTimeString(lang, { hour: "numeric", minute: "2-digit" });
    }
  };
  function formatText(lang, text) {
    const formatters = [
      new DateFormatter(/\{{2}DATE\((\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|(?:(?:-|\+)\d{2}:\d{2})))(?:, ?(COMPACT|LONG|SHORT))?\)\}{2}/g),
      new TimeFormatter(/\{{2}TIME\((\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|(?:(?:-|\+)\d{2}:\d{2})))\)\}{2}/g)
    ];
    let result = text;
    for (const formatter of formatters) {
      result = formatter.format(lang, result);
    }
    return result;
  }

  // ../../BotApp/Simulator/Page/node_modules/adaptivecards/lib/controls/constants.js
  var Constants = class {
  };
  Constants.keys = {
    tab: "Tab",
    enter: "Enter",
    escape: "Escape",
    space: " ",
    up: "ArrowUp",
    down: "ArrowDown",
    delete: "Delete"
  };

  // ../../BotApp/Simulator/Page/node_modules/adaptivecards/lib/controls/menu-item.js
  var MenuItem = class {
    click() {
      if (this.isEnabled && this.onClick) {
        this.onClick(this);
      }
    }
    updateCssClasses() {
      if (this._element) {
        const effectiveHostConfig = this._hostConfig ? this._hostConfig : defaultHostConfig;
        this._element.className = effectiveHostConfig.makeCssClassName("ac-ctrl");
        this._element.classList.add(effectiveHostConfig.makeCssClassName(this.isEnabled ? "ac-ctrl-dropdown-item" : "ac-ctrl-dropdown-item-disabled"));
        if (!this.isEnabled) {
          this._element.classList.add(effectiveHostConfig.makeCssClassName("ac-disabled"));
        }
      }
    }
    constructor(key, value, iconUrl) {
      this._isEnabled = true;
      this.key = key;
      this._value = value;
      this._iconUrl = iconUrl;
    }
    toString() {
      return this.value;
    }
    render(hostConfig) {
      var _a3, _b2, _c;
      this._hostConfig = hostConfig;
      if (!this._element) {
        this._element = document.createElement("span");
        this._element.setAttribute("role", "menuitem");
        this._element.style.display = "flex";
        this._element.style.alignItems = "center";
        this._element.style.justifyContent = "left";
        if (!this.isEnabled) {
          this._element.setAttribute("aria-disabled", "true");
        }
        if (this._iconUrl && ((_a3 = this._hostConfig) === null || _a3 === void 0 ? void 0 : _a3.actions.showIconInOverflow)) {
          const iconSize = (_c = (_b2 = this._hostConfig) === null || _b2 === void 0 ? void 0 : _b2.actions.iconSize) !== null && _c !== void 0 ? _c : 16;
          const iconElement = document.createElement("img");
          iconElement.style.width = iconSize + "px";
          iconElement.style.height = iconSize + "px";
          iconElement.style.marginRight = "6px";
          iconElement.setAttribute("role", "presentation");
          iconElement.src = this._iconUrl;
          this._element.appendChild(iconElement);
        }
        const textElement = document.createElement("span");
        textElement.style.flex = "0 1 auto";
        textElement.innerText = this.value;
        this._element.appendChild(textElement);
        this._element.setAttribute("aria-current", "false");
        this._element.onmouseup = (_e) => {
          this.click();
        };
        this._element.onkeydown = (e) => {
          if (e.key === Constants.keys.enter) {
            e.stopPropagation();
            e.preventDefault();
            this.click();
          }
        };
        this.updateCssClasses();
      }
      return this._element;
    }
    get value() {
      return this._value;
    }
    set value(newValue) {
      this._value = newValue;
      if (this._element) {
        this._element.innerText = newValue;
      }
    }
    get isEnabled() {
      return this._isEnabled;
    }
    set isEnabled(value) {
      if (this._isEnabled !== value) {
        this._isEnabled = value;
        this.updateCssClasses();
      }
    }
  };

  // ../../BotApp/Simulator/Page/node_modules/adaptivecards/lib/controls/collection.js
  var Collection = class {
    constructor() {
      this._items = [];
    }
    get(index) {
      return this._items[index];
    }
    add(item) {
      this._items.push(item);
      if (this.onItemAdded) {
        this.onItemAdded(item);
      }
    }
    remove(item) {
      const i = this._items.indexOf(item);
      if (i >= 0) {
        this._items = this._items.splice(i, 1);
        if (this.onItemRemoved) {
          this.onItemRemoved(item);
        }
      }
    }
    indexOf(item) {
      return this._items.indexOf(item);
    }
    get length() {
      return this._items.length;
    }
  };

  // ../../BotApp/Simulator/Page/node_modules/adaptivecards/lib/controls/popup-control.js
  var PopupControl = class {
    constructor() {
      this._isOpen = false;
    }
    keyDown(e) {
      switch (e.key) {
        case Constants.keys.escape:
          this.closePopup(true);
          break;
      }
    }
    render(_rootElementBounds) {
      const element = document.createElement("div");
      element.tabIndex = 0;
      element.className = this.hostConfig.makeCssClassName("ac-ctrl", "ac-ctrl-popup-container");
      element.setAttribute("role", "dialog");
      element.setAttribute("aria-modal", "true");
      element.onkeydown = (e) => {
        this.keyDown(e);
        return !e.cancelBubble;
      };
      element.appendChild(this.renderContent());
      return element;
    }
    focus() {
      if (this._popupElement) {
        this._popupElement.firstElementChild.focus();
      }
    }
    popup(rootElement) {
      if (!this._isOpen) {
        this._overlayElement = document.createElement("div");
        this._overlayElement.className = this.hostConfig.makeCssClassName("ac-ctrl-overlay");
        this._overlayElement.tabIndex = 0;
        this._overlayElement.style.width = document.documentElement.scrollWidth + "px";
        this._overlayElement.style.height = document.documentElement.scrollHeight + "px";
        this._overlayElement.onfocus = (_e) => {
          this.closePopup(true);
        };
        document.body.appendChild(this._overlayElement);
        const rootElementBounds = rootElement.getBoundingClientRect();
        this._popupElement = this.render(rootElementBounds);
        this._popupElement.classList.remove(...this.hostConfig.makeCssClassNames("ac-ctrl-slide", "ac-ctrl-slideLeftToRight", "ac-ctrl-slideRightToLeft", "ac-ctrl-slideTopToBottom", "ac-ctrl-slideRightToLeft"));
        window.addEventListener("resize", (_e) => {
          this.closePopup(true);
        });
        const rootElementLabel = rootElement.getAttribute("aria-label");
        if (rootElementLabel) {
          this._popupElement.setAttribute("aria-label", rootElementLabel);
        }
        this._overlayElement.appendChild(this._popupElement);
        const popupElementBounds = this._popupElement.getBoundingClientRect();
        const availableSpaceBelow = window.innerHeight - rootElementBounds.bottom;
        const availableSpaceAbove = rootElementBounds.top;
        const availableSpaceRight = window.innerWidth - rootElementBounds.right;
        const availableSpaceLeft = rootElementBounds.left;
        let left = rootElementBounds.left + getScrollX();
        let top;
        if (availableSpaceAbove < popupElementBounds.height && availableSpaceBelow < popupElementBounds.height) {
          const actualPopupHeight = Math.min(popupElementBounds.height, window.innerHeight);
          this._popupElement.style.maxHeight = actualPopupHeight + "px";
          if (actualPopupHeight < popupElementBounds.height) {
            top = getScrollY();
          } else {
            top = getScrollY() + rootElementBounds.top + (rootElementBounds.height - actualPopupHeight) / 2;
          }
          if (availableSpaceLeft < popupElementBounds.width && availableSpaceRight < popupElementBounds.width) {
            const actualPopupWidth = Math.min(popupElementBounds.width, window.innerWidth);
            this._popupElement.style.maxWidth = actualPopupWidth + "px";
            if (actualPopupWidth < popupElementBounds.width) {
              left = getScrollX();
            } else {
              left = getScrollX() + rootElementBounds.left + (rootElementBounds.width - actualPopupWidth) / 2;
            }
          } else {
            if (availableSpaceRight >= popupElementBounds.width) {
              left = getScrollX() + rootElementBounds.right;
              this._popupElement.classList.add(...this.hostConfig.makeCssClassNames("ac-ctrl-slide", "ac-ctrl-slideLeftToRight"));
            } else {
              left = getScrollX() + rootElementBounds.left - popupElementBounds.width;
              this._popupElement.classList.add(...this.hostConfig.makeCssClassNames("ac-ctrl-slide", "ac-ctrl-slideRightToLeft"));
            }
          }
        } else {
          if (availableSpaceBelow >= popupElementBounds.height) {
            top = getScrollY() + rootElementBounds.bottom;
            this._popupElement.classList.add(...this.hostConfig.makeCssClassNames("ac-ctrl-slide", "ac-ctrl-slideTopToBottom"));
          } else {
            top = getScrollY() + rootElementBounds.top - popupElementBounds.height;
            this._popupElement.classList.add(...this.hostConfig.makeCssClassNames("ac-ctrl-slide", "ac-ctrl-slideBottomToTop"));
          }
          if (availableSpaceRight < popupElementBounds.width) {
            left = getScrollX() + rootElementBounds.right - popupElementBounds.width;
          }
        }
        this._popupElement.style.left = left + "px";
        this._popupElement.style.top = top + "px";
        this._popupElement.focus();
        this._isOpen = true;
      }
    }
    closePopup(wasCancelled) {
      if (this._isOpen) {
        document.body.removeChild(this._overlayElement);
        this._isOpen = false;
        if (this.onClose) {
          this.onClose(this, wasCancelled);
        }
      }
    }
    get hostConfig() {
      return this._hostConfig ? this._hostConfig : defaultHostConfig;
    }
    set hostConfig(value) {
      this._hostConfig = value;
    }
    get isOpen() {
      return this._isOpen;
    }
  };

  // ../../BotApp/Simulator/Page/node_modules/adaptivecards/lib/controls/popup-menu.js
  var PopupMenu = class extends PopupControl {
    constructor() {
      super(...arguments);
      this._items = new Collection();
      this._renderedItems = [];
      this._selectedIndex = -1;
    }
    renderContent() {
      const element = document.createElement("div");
      element.className = this.hostConfig.makeCssClassName("ac-ctrl ac-popup");
      element.setAttribute("role", "menu");
      for (let i = 0; i < this._items.length; i++) {
        const renderedItem = this._items.get(i).render(this.hostConfig);
        renderedItem.tabIndex = 0;
        element.appendChild(renderedItem);
        if (i == 0) {
          renderedItem.setAttribute("aria-expanded", "true");
        }
        if (i === this.selectedIndex) {
          renderedItem.focus();
        }
        this._renderedItems.push(renderedItem);
      }
      return element;
    }
    keyDown(e) {
      super.keyDown(e);
      let selectedItemIndex = this._selectedIndex;
      switch (e.key) {
        case Constants.keys.tab:
          this.closePopup(true);
          break;
        /*
                    case Constants.keys.enter:
                        if (this.selectedIndex >= 0) {
                            this.selectedIndex = this.selectedIndex;
        
                            this.close();
                        }
        
                        break;
                    */
        case Constants.keys.up:
          if (selectedItemIndex <= 0) {
            selectedItemIndex = this._renderedItems.length - 1;
          } else {
            selectedItemIndex--;
            if (selectedItemIndex < 0) {
              selectedItemIndex = this._renderedItems.length - 1;
            }
          }
          this.selectedIndex = selectedItemIndex;
          this.removeAriaExpanded(selectedItemIndex);
          e.cancelBubble = true;
          break;
        case Constants.keys.down:
          if (selectedItemIndex < 0) {
            selectedItemIndex = 0;
          } else {
            selectedItemIndex++;
            if (selectedItemIndex >= this._renderedItems.length) {
              selectedItemIndex = 0;
            }
            this.removeAriaExpanded(selectedItemIndex);
          }
          this.selectedIndex = selectedItemIndex;
          e.cancelBubble = true;
          break;
      }
    }
    get items() {
      return this._items;
    }
    get selectedIndex() {
      return this._selectedIndex;
    }
    set selectedIndex(index) {
      if (index >= 0 && index < this._renderedItems.length) {
        this._renderedItems[index].focus();
        this._selectedIndex = index;
      }
    }
    // remove aria-expanded attribute from menu item
    removeAriaExpanded(index) {
      if (this._renderedItems[index].getAttribute("aria-expanded") === "true") {
        this._renderedItems[index].removeAttribute("aria-expanded");
      }
    }
  };

  // ../../BotApp/Simulator/Page/node_modules/adaptivecards/lib/card-elements.js
  var __decorate2 = function(decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
  };
  var __awaiter = function(thisArg, _arguments, P, generator) {
    function adopt(value) {
      return value instanceof P ? value : new P(function(resolve) {
        resolve(value);
      });
    }
    return new (P || (P = Promise))(function(resolve, reject) {
      function fulfilled(value) {
        try {
          step(generator.next(value));
        } catch (e) {
          reject(e);
        }
      }
      function rejected(value) {
        try {
          step(generator["throw"](value));
        } catch (e) {
          reject(e);
        }
      }
      function step(result) {
        result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
      }
      step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
  };
  var _a2;
  var _b;
  function clearElement(element) {
    var _a3, _b2;
    const trustedHtml = typeof window === "undefined" ? "" : (_b2 = (_a3 = window.trustedTypes) === null || _a3 === void 0 ? void 0 : _a3.emptyHTML) !== null && _b2 !== void 0 ? _b2 : "";
    element.innerHTML = trustedHtml;
  }
  function renderSeparation(hostConfig, separationDefinition, orientation) {
    if (separationDefinition.spacing > 0 || separationDefinition.lineThickness && separationDefinition.lineThickness > 0) {
      const separator = document.createElement("div");
      separator.className = hostConfig.makeCssClassName("ac-" + (orientation === Orientation.Horizontal ? "horizontal" : "vertical") + "-separator");
      separator.setAttribute("aria-hidden", "true");
      const color = separationDefinition.lineColor ? stringToCssColor(separationDefinition.lineColor) : "";
      if (orientation === Orientation.Horizontal) {
        if (separationDefinition.lineThickness) {
          separator.style.paddingTop = separationDefinition.spacing / 2 + "px";
          separator.style.marginBottom = separationDefinition.spacing / 2 + "px";
          separator.style.borderBottom = separationDefinition.lineThickness + "px solid " + color;
        } else {
          separator.style.height = separationDefinition.spacing + "px";
        }
      } else {
        if (separationDefinition.lineThickness) {
          separator.style.paddingLeft = separationDefinition.spacing / 2 + "px";
          separator.style.marginRight = separationDefinition.spacing / 2 + "px";
          separator.style.borderRight = separationDefinition.lineThickness + "px solid " + color;
        } else {
          separator.style.width = separationDefinition.spacing + "px";
        }
      }
      separator.style.overflow = "hidden";
      separator.style.flex = "0 0 auto";
      return separator;
    } else {
      return void 0;
    }
  }
  var CardElement = class _CardElement extends CardObject {
    constructor() {
      super(...arguments);
      this._truncatedDueToOverflow = false;
    }
    get lang() {
      const lang = this.getValue(_CardElement.langProperty);
      if (lang) {
        return lang;
      } else {
        if (this.parent) {
          return this.parent.lang;
        } else {
          return void 0;
        }
      }
    }
    set lang(value) {
      this.setValue(_CardElement.langProperty, value);
    }
    get isVisible() {
      return this.getValue(_CardElement.isVisibleProperty);
    }
    set isVisible(value) {
      if (GlobalSettings.useAdvancedCardBottomTruncation && !value) {
        this.undoOverflowTruncation();
      }
      if (this.isVisible !== value) {
        this.setValue(_CardElement.isVisibleProperty, value);
        this.updateRenderedElementVisibility();
        if (this._renderedElement) {
          raiseElementVisibilityChangedEvent(this);
        }
      }
      if (this._renderedElement) {
        this._renderedElement.setAttribute("aria-expanded", value.toString());
      }
    }
    internalRenderSeparator() {
      const renderedSeparator = renderSeparation(this.hostConfig, {
        spacing: this.hostConfig.getEffectiveSpacing(this.spacing),
        lineThickness: this.separator ? this.hostConfig.separator.lineThickness : void 0,
        lineColor: this.separator ? this.hostConfig.separator.lineColor : void 0
      }, this.separatorOrientation);
      if (GlobalSettings.alwaysBleedSeparators && renderedSeparator && this.separatorOrientation === Orientation.Horizontal) {
        const parentContainer = this.getParentContainer();
        if (parentContainer && parentContainer.getEffectivePadding()) {
          const parentPhysicalPadding = this.hostConfig.paddingDefinitionToSpacingDefinition(parentContainer.getEffectivePadding());
          renderedSeparator.style.marginLeft = "-" + parentPhysicalPadding.left + "px";
          renderedSeparator.style.marginRight = "-" + parentPhysicalPadding.right + "px";
        }
      }
      return renderedSeparator;
    }
    updateRenderedElementVisibility() {
      const displayMode = this.isDesignMode() || this.isVisible ? this._defaultRenderedElementDisplayMode : "none";
      if (this._renderedElement) {
        if (displayMode) {
          this._renderedElement.style.display = displayMode;
        } else {
          this._renderedElement.style.removeProperty("display");
        }
      }
      if (this._separatorElement) {
        if (this.parent && this.parent.isFirstElement(this)) {
          this._separatorElement.style.display = "none";
        } else {
          if (displayMode) {
            this._separatorElement.style.display = displayMode;
          } else {
            this._separatorElement.style.removeProperty("display");
          }
        }
      }
    }
    hideElementDueToOverflow() {
      if (this._renderedElement && this.isVisible) {
        this._renderedElement.style.visibility = "hidden";
        this.isVisible = false;
        raiseElementVisibilityChangedEvent(this, false);
      }
    }
    showElementHiddenDueToOverflow() {
      if (this._renderedElement && !this.isVisible) {
        this._renderedElement.style.removeProperty("visibility");
        this.isVisible = true;
        raiseElementVisibilityChangedEvent(this, false);
      }
    }
    // Marked private to emulate internal access
    handleOverflow(maxHeight) {
      if (this.isVisible || this.isHiddenDueToOverflow()) {
        const handled = this.truncateOverflow(maxHeight);
        this._truncatedDueToOverflow = handled || this._truncatedDueToOverflow;
        if (!handled) {
          this.hideElementDueToOverflow();
        } else if (handled && !this.isVisible) {
          this.showElementHiddenDueToOverflow();
        }
      }
    }
    // Marked private to emulate internal access
    resetOverflow() {
      let sizeChanged = false;
      if (this._truncatedDueToOverflow) {
        this.undoOverflowTruncation();
        this._truncatedDueToOverflow = false;
        sizeChanged = true;
      }
      if (this.isHiddenDueToOverflow()) {
        this.showElementHiddenDueToOverflow();
      }
      return sizeChanged;
    }
    getDefaultSerializationContext() {
      return new SerializationContext();
    }
    createPlaceholderElement() {
      const styleDefinition = this.getEffectiveStyleDefinition();
      const foregroundCssColor = stringToCssColor(styleDefinition.foregroundColors.default.subtle);
      const element = document.createElement("div");
      element.style.border = "1px dashed " + foregroundCssColor;
      element.style.padding = "4px";
      element.style.minHeight = "32px";
      element.style.fontSize = "10px";
      if (foregroundCssColor) {
        element.style.color = foregroundCssColor;
      }
      element.innerText = Strings.defaults.emptyElementText(this.getJsonTypeName());
      return element;
    }
    adjustRenderedElementSize(renderedElement) {
      if (this.height === "auto") {
        renderedElement.style.flex = "0 0 auto";
      } else {
        renderedElement.style.flex = "1 1 auto";
      }
    }
    /*
     * Called when mouse enters or leaves the card.
     * Inputs elements need to update their visual state in such events like showing or hiding borders etc.
     * It calls Input.updateVisualState(eventType) for all inputs.
     * This method on input (updateVisualState) is supposed to be called from card level on mouse events.
     */
    updateInputsVisualState(hover) {
      const allInputs = this.getAllInputs();
      const inputEventType = !!hover ? InputEventType.MouseEnterOnCard : InputEventType.MouseLeaveOnCard;
      allInputs.forEach((input) => input.updateVisualState(inputEventType));
    }
    isDisplayed() {
      return this._renderedElement !== void 0 && this.isVisible && this._renderedElement.offsetHeight > 0;
    }
    overrideInternalRender() {
      return this.internalRender();
    }
    applyPadding() {
      if (this.separatorElement && this.separatorOrientation === Orientation.Horizontal) {
        if (GlobalSettings.alwaysBleedSeparators && !this.isBleeding()) {
          const padding = new PaddingDefinition();
          this.getImmediateSurroundingPadding(padding);
          const physicalPadding = this.hostConfig.paddingDefinitionToSpacingDefinition(padding);
          this.separatorElement.style.marginLeft = "-" + physicalPadding.left + "px";
          this.separatorElement.style.marginRight = "-" + physicalPadding.right + "px";
        } else {
          this.separatorElement.style.marginRight = "0";
          this.separatorElement.style.marginLeft = "0";
        }
      }
    }
    /*
     * Called when this element overflows the bottom of the card.
     * maxHeight will be the amount of space still available on the card (0 if
     * the element is fully off the card).
     */
    truncateOverflow(_maxHeight) {
      return false;
    }
    /*
     * This should reverse any changes performed in truncateOverflow().
     */
    undoOverflowTruncation() {
      return;
    }
    getDefaultPadding() {
      return new PaddingDefinition();
    }
    getHasBackground(ignoreBackgroundImages = false) {
      return false;
    }
    getHasBorder() {
      return false;
    }
    getPadding() {
      return this._padding;
    }
    setPadding(value) {
      this._padding = value;
    }
    shouldSerialize(context) {
      return context.elementRegistry.findByName(this.getJsonTypeName()) !== void 0;
    }
    get useDefaultSizing() {
      return true;
    }
    get separatorOrientation() {
      return Orientation.Horizontal;
    }
    get defaultStyle() {
      return ContainerStyle.Default;
    }
    parse(source, context) {
      super.parse(source, context ? context : new SerializationContext());
    }
    asString() {
      return "";
    }
    isBleeding() {
      return false;
    }
    getEffectiveStyle() {
      if (this.parent) {
        return this.parent.getEffectiveStyle();
      }
      return this.defaultStyle;
    }
    getEffectiveStyleDefinition() {
      return this.hostConfig.containerStyles.getStyleByName(this.getEffectiveStyle());
    }
    getEffectiveTextStyleDefinition() {
      if (this.parent) {
        return this.parent.getEffectiveTextStyleDefinition();
      }
      return this.hostConfig.textStyles.default;
    }
    getForbiddenActionTypes() {
      return [];
    }
    getImmediateSurroundingPadding(result, processTop = true, processRight = true, processBottom = true, processLeft = true) {
      if (this.parent) {
        let doProcessTop = processTop && this.parent.isTopElement(this);
        let doProcessRight = processRight && this.parent.isRightMostElement(this);
        let doProcessBottom = processBottom && this.parent.isBottomElement(this);
        let doProcessLeft = processLeft && this.parent.isLeftMostElement(this);
        const effectivePadding = this.parent.getEffectivePadding();
        if (effectivePadding) {
          if (doProcessTop && effectivePadding.top !== Spacing.None) {
            result.top = effectivePadding.top;
            doProcessTop = false;
          }
          if (doProcessRight && effectivePadding.right !== Spacing.None) {
            result.right = effectivePadding.right;
            doProcessRight = false;
          }
          if (doProcessBottom && effectivePadding.bottom !== Spacing.None) {
            result.bottom = effectivePadding.bottom;
            doProcessBottom = false;
          }
          if (doProcessLeft && effectivePadding.left !== Spacing.None) {
            result.left = effectivePadding.left;
            doProcessLeft = false;
          }
        }
        if (doProcessTop || doProcessRight || doProcessBottom || doProcessLeft) {
          this.parent.getImmediateSurroundingPadding(result, doProcessTop, doProcessRight, doProcessBottom, doProcessLeft);
        }
      }
    }
    getActionCount() {
      return 0;
    }
    getActionAt(index) {
      throw new Error(Strings.errors.indexOutOfRange(index));
    }
    indexOfAction(action) {
      for (let i = 0; i < this.getActionCount(); i++) {
        if (this.getActionAt(i) === action) {
          return i;
        }
      }
      return -1;
    }
    remove() {
      if (this.parent && this.parent instanceof CardElementContainer) {
        return this.parent.removeItem(this);
      }
      return false;
    }
    render() {
      this._renderedElement = this.overrideInternalRender();
      this._separatorElement = this.internalRenderSeparator();
      if (this._renderedElement) {
        if (this.id) {
          this._renderedElement.id = this.id;
        }
        if (this.customCssSelector) {
          this._renderedElement.classList.add(this.customCssSelector);
        }
        this._renderedElement.style.boxSizing = "border-box";
        this._defaultRenderedElementDisplayMode = this._renderedElement.style.display ? this._renderedElement.style.display : void 0;
        this.adjustRenderedElementSize(this._renderedElement);
        this.updateLayout(false);
      } else if (this.isDesignMode()) {
        this._renderedElement = this.createPlaceholderElement();
      }
      return this._renderedElement;
    }
    updateLayout(_processChildren = true) {
      this.updateRenderedElementVisibility();
      this.applyPadding();
    }
    updateActionsEnabledState() {
      const allActions = this.getRootElement().getAllActions();
      for (let action of allActions) {
        action.updateEnabledState();
      }
    }
    indexOf(_cardElement) {
      return -1;
    }
    isDesignMode() {
      const rootElement = this.getRootElement();
      return rootElement instanceof AdaptiveCard && rootElement.designMode;
    }
    isFirstElement(_element) {
      return true;
    }
    isLastElement(_element) {
      return true;
    }
    isAtTheVeryLeft() {
      return this.parent ? this.parent.isLeftMostElement(this) && this.parent.isAtTheVeryLeft() : true;
    }
    isAtTheVeryRight() {
      return this.parent ? this.parent.isRightMostElement(this) && this.parent.isAtTheVeryRight() : true;
    }
    isAtTheVeryTop() {
      return this.parent ? this.parent.isFirstElement(this) && this.parent.isAtTheVeryTop() : true;
    }
    isAtTheVeryBottom() {
      return this.parent ? this.parent.isLastElement(this) && this.parent.isAtTheVeryBottom() : true;
    }
    isBleedingAtTop() {
      return false;
    }
    isBleedingAtBottom() {
      return false;
    }
    isLeftMostElement(_element) {
      return true;
    }
    isRightMostElement(_element) {
      return true;
    }
    isTopElement(element) {
      return this.isFirstElement(element);
    }
    isBottomElement(element) {
      return this.isLastElement(element);
    }
    isHiddenDueToOverflow() {
      return this._renderedElement !== void 0 && this._renderedElement.style.visibility === "hidden";
    }
    getRootElement() {
      return this.getRootObject();
    }
    getParentContainer() {
      let currentElement = this.parent;
      while (currentElement) {
        if (currentElement instanceof Container) {
          return currentElement;
        }
        currentElement = currentElement.parent;
      }
      return void 0;
    }
    getAllInputs(processActions = true) {
      return [];
    }
    getAllActions() {
      const result = [];
      for (let i = 0; i < this.getActionCount(); i++) {
        let action = this.getActionAt(i);
        if (action) {
          result.push(action);
        }
      }
      return result;
    }
    getResourceInformation() {
      return [];
    }
    getElementById(id) {
      return this.id === id ? this : void 0;
    }
    getActionById(_id) {
      return void 0;
    }
    getElementByIdFromAction(id) {
      let result = void 0;
      for (let i = 0; i < this.getActionCount(); i++) {
        const action = this.getActionAt(i);
        if (action instanceof ShowCardAction) {
          result = action.card.getElementById(id);
          if (result) {
            break;
          }
        }
      }
      return result;
    }
    getEffectivePadding() {
      const padding = this.getPadding();
      return padding ? padding : this.getDefaultPadding();
    }
    getEffectiveHorizontalAlignment() {
      if (this.horizontalAlignment !== void 0) {
        return this.horizontalAlignment;
      }
      if (this.parent) {
        return this.parent.getEffectiveHorizontalAlignment();
      }
      return HorizontalAlignment.Left;
    }
    get hostConfig() {
      if (this._hostConfig) {
        return this._hostConfig;
      } else {
        if (this.parent) {
          return this.parent.hostConfig;
        } else {
          return defaultHostConfig;
        }
      }
    }
    set hostConfig(value) {
      this._hostConfig = value;
    }
    get index() {
      if (this.parent) {
        return this.parent.indexOf(this);
      } else {
        return 0;
      }
    }
    get isInteractive() {
      return false;
    }
    get isStandalone() {
      return true;
    }
    get isInline() {
      return false;
    }
    get hasVisibleSeparator() {
      if (this.parent && this.separatorElement) {
        return !this.parent.isFirstElement(this) && (this.isVisible || this.isDesignMode());
      } else {
        return false;
      }
    }
    get separatorElement() {
      return this._separatorElement;
    }
    get parent() {
      return this._parent;
    }
  };
  CardElement.langProperty = new StringProperty(Versions.v1_1, "lang", true, /^[a-z]{2,3}$/gi);
  CardElement.isVisibleProperty = new BoolProperty(Versions.v1_2, "isVisible", true);
  CardElement.separatorProperty = new BoolProperty(Versions.v1_0, "separator", false);
  CardElement.heightProperty = new ValueSetProperty(Versions.v1_1, "height", [{ value: "auto" }, { value: "stretch" }], "auto");
  CardElement.horizontalAlignmentProperty = new EnumProperty(Versions.v1_0, "horizontalAlignment", HorizontalAlignment);
  CardElement.spacingProperty = new EnumProperty(Versions.v1_0, "spacing", Spacing, Spacing.Default);
  __decorate2([
    property(CardElement.horizontalAlignmentProperty)
  ], CardElement.prototype, "horizontalAlignment", void 0);
  __decorate2([
    property(CardElement.spacingProperty)
  ], CardElement.prototype, "spacing", void 0);
  __decorate2([
    property(CardElement.separatorProperty)
  ], CardElement.prototype, "separator", void 0);
  __decorate2([
    property(CardElement.heightProperty)
  ], CardElement.prototype, "height", void 0);
  __decorate2([
    property(CardElement.langProperty)
  ], CardElement.prototype, "lang", null);
  __decorate2([
    property(CardElement.isVisibleProperty)
  ], CardElement.prototype, "isVisible", null);
  var ActionProperty = class extends PropertyDefinition {
    parse(sender, source, context) {
      const parent = sender;
      return context.parseAction(parent, source[this.name], this.forbiddenActionTypes, parent.isDesignMode());
    }
    toJSON(sender, target, value, context) {
      context.serializeValue(target, this.name, value ? value.toJSON(context) : void 0, void 0, true);
    }
    constructor(targetVersion, name, forbiddenActionTypes = []) {
      super(targetVersion, name, void 0);
      this.targetVersion = targetVersion;
      this.name = name;
      this.forbiddenActionTypes = forbiddenActionTypes;
    }
  };
  var BaseTextBlock = class _BaseTextBlock extends CardElement {
    populateSchema(schema) {
      super.populateSchema(schema);
      schema.remove(_BaseTextBlock.selectActionProperty);
    }
    get text() {
      return this.getValue(_BaseTextBlock.textProperty);
    }
    set text(value) {
      this.setText(value);
    }
    //#endregion
    getFontSize(fontType) {
      switch (this.effectiveSize) {
        case TextSize.Small:
          return fontType.fontSizes.small;
        case TextSize.Medium:
          return fontType.fontSizes.medium;
        case TextSize.Large:
          return fontType.fontSizes.large;
        case TextSize.ExtraLarge:
          return fontType.fontSizes.extraLarge;
        default:
          return fontType.fontSizes.default;
      }
    }
    getColorDefinition(colorSet, color) {
      switch (color) {
        case TextColor.Accent:
          return colorSet.accent;
        case TextColor.Dark:
          return colorSet.dark;
        case TextColor.Light:
          return colorSet.light;
        case TextColor.Good:
          return colorSet.good;
        case TextColor.Warning:
          return colorSet.warning;
        case TextColor.Attention:
          return colorSet.attention;
        default:
          return colorSet.default;
      }
    }
    setText(value) {
      this.setValue(_BaseTextBlock.textProperty, value);
    }
    constructor(text) {
      super();
      this.ariaHidden = false;
      if (text) {
        this.text = text;
      }
    }
    init(textDefinition) {
      this.size = textDefinition.size;
      this.weight = textDefinition.weight;
      this.color = textDefinition.color;
      this.isSubtle = textDefinition.isSubtle;
    }
    asString() {
      return this.text;
    }
    applyStylesTo(targetElement) {
      const fontType = this.hostConfig.getFontTypeDefinition(this.effectiveFontType);
      if (fontType.fontFamily) {
        targetElement.style.fontFamily = fontType.fontFamily;
      }
      let fontSize;
      switch (this.effectiveSize) {
        case TextSize.Small:
          fontSize = fontType.fontSizes.small;
          break;
        case TextSize.Medium:
          fontSize = fontType.fontSizes.medium;
          break;
        case TextSize.Large:
          fontSize = fontType.fontSizes.large;
          break;
        case TextSize.ExtraLarge:
          fontSize = fontType.fontSizes.extraLarge;
          break;
        default:
          fontSize = fontType.fontSizes.default;
          break;
      }
      targetElement.style.fontSize = fontSize + "px";
      const colorDefinition = this.getColorDefinition(this.getEffectiveStyleDefinition().foregroundColors, this.effectiveColor);
      const targetColor = stringToCssColor(this.effectiveIsSubtle ? colorDefinition.subtle : colorDefinition.default);
      if (targetColor) {
        targetElement.style.color = targetColor;
      }
      let fontWeight;
      switch (this.effectiveWeight) {
        case TextWeight.Lighter:
          fontWeight = fontType.fontWeights.lighter;
          break;
        case TextWeight.Bolder:
          fontWeight = fontType.fontWeights.bolder;
          break;
        default:
          fontWeight = fontType.fontWeights.default;
          break;
      }
      targetElement.style.fontWeight = fontWeight.toString();
      if (this.ariaHidden) {
        targetElement.setAttribute("aria-hidden", "true");
      }
    }
    getAllActions() {
      const result = super.getAllActions();
      if (this.selectAction) {
        result.push(this.selectAction);
      }
      return result;
    }
    get effectiveColor() {
      return this.color !== void 0 ? this.color : this.getEffectiveTextStyleDefinition().color;
    }
    get effectiveFontType() {
      return this.fontType !== void 0 ? this.fontType : this.getEffectiveTextStyleDefinition().fontType;
    }
    get effectiveIsSubtle() {
      return this.isSubtle !== void 0 ? this.isSubtle : this.getEffectiveTextStyleDefinition().isSubtle;
    }
    get effectiveSize() {
      return this.size !== void 0 ? this.size : this.getEffectiveTextStyleDefinition().size;
    }
    get effectiveWeight() {
      return this.weight !== void 0 ? this.weight : this.getEffectiveTextStyleDefinition().weight;
    }
  };
  BaseTextBlock.textProperty = new StringProperty(Versions.v1_0, "text", true);
  BaseTextBlock.sizeProperty = new EnumProperty(Versions.v1_0, "size", TextSize);
  BaseTextBlock.weightProperty = new EnumProperty(Versions.v1_0, "weight", TextWeight);
  BaseTextBlock.colorProperty = new EnumProperty(Versions.v1_0, "color", TextColor);
  BaseTextBlock.isSubtleProperty = new BoolProperty(Versions.v1_0, "isSubtle");
  BaseTextBlock.fontTypeProperty = new EnumProperty(Versions.v1_2, "fontType", FontType);
  BaseTextBlock.selectActionProperty = new ActionProperty(Versions.v1_1, "selectAction", [
    "Action.ShowCard"
  ]);
  __decorate2([
    property(BaseTextBlock.sizeProperty)
  ], BaseTextBlock.prototype, "size", void 0);
  __decorate2([
    property(BaseTextBlock.weightProperty)
  ], BaseTextBlock.prototype, "weight", void 0);
  __decorate2([
    property(BaseTextBlock.colorProperty)
  ], BaseTextBlock.prototype, "color", void 0);
  __decorate2([
    property(BaseTextBlock.fontTypeProperty)
  ], BaseTextBlock.prototype, "fontType", void 0);
  __decorate2([
    property(BaseTextBlock.isSubtleProperty)
  ], BaseTextBlock.prototype, "isSubtle", void 0);
  __decorate2([
    property(BaseTextBlock.textProperty)
  ], BaseTextBlock.prototype, "text", null);
  __decorate2([
    property(BaseTextBlock.selectActionProperty)
  ], BaseTextBlock.prototype, "selectAction", void 0);
  var TextBlock = class _TextBlock extends BaseTextBlock {
    constructor() {
      super(...arguments);
      this.wrap = false;
      this._treatAsPlainText = true;
      this.useMarkdown = true;
    }
    restoreOriginalContent() {
      var _a3, _b2;
      if (this.renderedElement !== void 0) {
        if (this.maxLines && this.maxLines > 0) {
          this.renderedElement.style.maxHeight = this._computedLineHeight * this.maxLines + "px";
        }
        const originalHtml = (_b2 = (_a3 = _TextBlock._ttRoundtripPolicy) === null || _a3 === void 0 ? void 0 : _a3.createHTML(this._originalInnerHtml)) !== null && _b2 !== void 0 ? _b2 : this._originalInnerHtml;
        this.renderedElement.innerHTML = originalHtml;
      }
    }
    truncateIfSupported(maxHeight) {
      if (this.renderedElement !== void 0) {
        const children = this.renderedElement.children;
        const isTextOnly = !children.length;
        const truncationSupported = isTextOnly || children.length === 1 && children[0].tagName.toLowerCase() === "p" && !children[0].children.length;
        if (truncationSupported) {
          const element = isTextOnly ? this.renderedElement : children[0];
          truncateText(element, maxHeight, this._computedLineHeight);
          return true;
        }
      }
      return false;
    }
    setText(value) {
      super.setText(value);
      this._processedText = void 0;
    }
    internalRender() {
      var _a3, _b2;
      this._processedText = void 0;
      if (this.text) {
        const preProcessedText = this.preProcessPropertyValue(BaseTextBlock.textProperty);
        const hostConfig = this.hostConfig;
        let element;
        if (this.forElementId) {
          const labelElement = document.createElement("label");
          labelElement.htmlFor = this.forElementId;
          element = labelElement;
        } else {
          element = document.createElement("div");
        }
        element.classList.add(hostConfig.makeCssClassName("ac-textBlock"));
        element.style.overflow = "hidden";
        this.applyStylesTo(element);
        if (this.style === "heading") {
          element.setAttribute("role", "heading");
          const headingLevel = this.hostConfig.textBlock.headingLevel;
          if (headingLevel !== void 0 && headingLevel > 0) {
            element.setAttribute("aria-level", headingLevel.toString());
          }
        }
        if (this.selectAction && hostConfig.supportsInteractivity) {
          element.onclick = (e) => {
            if (this.selectAction && this.selectAction.isEffectivelyEnabled()) {
              e.preventDefault();
              e.cancelBubble = true;
              this.selectAction.execute();
            }
          };
          this.selectAction.setupElementForAccessibility(element);
          if (this.selectAction.isEffectivelyEnabled()) {
            element.classList.add(hostConfig.makeCssClassName("ac-selectable"));
          }
        }
        if (!this._processedText) {
          this._treatAsPlainText = true;
          let formattedText = formatText(this.lang, preProcessedText);
          if (this.useMarkdown && formattedText) {
            if (GlobalSettings.allowMarkForTextHighlighting) {
              formattedText = formattedText.replace(/<mark>/g, "===").replace(/<\/mark>/g, "/==/");
            }
            const markdownProcessingResult = AdaptiveCard.applyMarkdown(formattedText);
            if (markdownProcessingResult.didProcess && markdownProcessingResult.outputHtml) {
              this._processedText = markdownProcessingResult.outputHtml;
              this._treatAsPlainText = false;
              if (GlobalSettings.allowMarkForTextHighlighting && this._processedText) {
                let markStyle = "";
                const effectiveStyle = this.getEffectiveStyleDefinition();
                if (effectiveStyle.highlightBackgroundColor) {
                  markStyle += "background-color: " + effectiveStyle.highlightBackgroundColor + ";";
                }
                if (effectiveStyle.highlightForegroundColor) {
                  markStyle += "color: " + effectiveStyle.highlightForegroundColor + ";";
                }
                if (markStyle) {
                  markStyle = 'style="' + markStyle + '"';
                }
                this._processedText = this._processedText.replace(/===/g, "<mark " + markStyle + ">").replace(/\/==\//g, "</mark>");
              }
            } else {
              this._processedText = formattedText;
              this._treatAsPlainText = true;
            }
          } else {
            this._processedText = formattedText;
            this._treatAsPlainText = true;
          }
        }
        if (!this._processedText) {
          this._processedText = "";
        }
        if (this._treatAsPlainText) {
          element.innerText = this._processedText;
        } else {
          const processedHtml = (_b2 = (_a3 = _TextBlock._ttMarkdownPolicy) === null || _a3 === void 0 ? void 0 : _a3.createHTML(this._processedText)) !== null && _b2 !== void 0 ? _b2 : this._processedText;
          element.innerHTML = processedHtml;
        }
        if (element.firstElementChild instanceof HTMLElement) {
          const firstElementChild = element.firstElementChild;
          firstElementChild.style.marginTop = "0px";
          firstElementChild.style.width = "100%";
          if (!this.wrap) {
            firstElementChild.style.overflow = "hidden";
            firstElementChild.style.textOverflow = "ellipsis";
          }
        }
        if (element.lastElementChild instanceof HTMLElement) {
          element.lastElementChild.style.marginBottom = "0px";
        }
        const anchors = element.getElementsByTagName("a");
        for (const anchor of Array.from(anchors)) {
          anchor.classList.add(hostConfig.makeCssClassName("ac-anchor"));
          anchor.target = "_blank";
          anchor.onclick = (e) => {
            if (raiseAnchorClickedEvent(this, anchor, e)) {
              e.preventDefault();
              e.cancelBubble = true;
            }
          };
          anchor.oncontextmenu = (e) => {
            if (raiseAnchorClickedEvent(this, anchor, e)) {
              e.preventDefault();
              e.cancelBubble = true;
              return false;
            }
            return true;
          };
        }
        if (this.wrap) {
          element.style.wordWrap = "break-word";
          if (this.maxLines && this.maxLines > 0) {
            element.style.overflow = "hidden";
            if (isInternetExplorer() || !GlobalSettings.useWebkitLineClamp) {
              element.style.maxHeight = this._computedLineHeight * this.maxLines + "px";
            } else {
              element.style.removeProperty("line-height");
              element.style.display = "-webkit-box";
              element.style.webkitBoxOrient = "vertical";
              element.style.webkitLineClamp = this.maxLines.toString();
            }
          }
        } else {
          element.style.whiteSpace = "nowrap";
          element.style.textOverflow = "ellipsis";
        }
        if (GlobalSettings.useAdvancedTextBlockTruncation || GlobalSettings.useAdvancedCardBottomTruncation) {
          this._originalInnerHtml = element.innerHTML;
        }
        return element;
      } else {
        return void 0;
      }
    }
    truncateOverflow(maxHeight) {
      if (maxHeight >= this._computedLineHeight) {
        return this.truncateIfSupported(maxHeight);
      }
      return false;
    }
    undoOverflowTruncation() {
      this.restoreOriginalContent();
      if (GlobalSettings.useAdvancedTextBlockTruncation && this.maxLines) {
        const maxHeight = this._computedLineHeight * this.maxLines;
        this.truncateIfSupported(maxHeight);
      }
    }
    applyStylesTo(targetElement) {
      super.applyStylesTo(targetElement);
      switch (this.getEffectiveHorizontalAlignment()) {
        case HorizontalAlignment.Center:
          targetElement.style.textAlign = "center";
          break;
        case HorizontalAlignment.Right:
          targetElement.style.textAlign = "end";
          break;
        default:
          targetElement.style.textAlign = "start";
          break;
      }
      const lineHeights = this.hostConfig.lineHeights;
      if (lineHeights) {
        switch (this.effectiveSize) {
          case TextSize.Small:
            this._computedLineHeight = lineHeights.small;
            break;
          case TextSize.Medium:
            this._computedLineHeight = lineHeights.medium;
            break;
          case TextSize.Large:
            this._computedLineHeight = lineHeights.large;
            break;
          case TextSize.ExtraLarge:
            this._computedLineHeight = lineHeights.extraLarge;
            break;
          default:
            this._computedLineHeight = lineHeights.default;
            break;
        }
      } else {
        this._computedLineHeight = this.getFontSize(this.hostConfig.getFontTypeDefinition(this.effectiveFontType)) * 1.33;
      }
      targetElement.style.lineHeight = this._computedLineHeight + "px";
    }
    getJsonTypeName() {
      return "TextBlock";
    }
    getEffectiveTextStyleDefinition() {
      if (this.style) {
        return this.hostConfig.textStyles.getStyleByName(this.style);
      }
      return super.getEffectiveTextStyleDefinition();
    }
    updateLayout(processChildren = false) {
      super.updateLayout(processChildren);
      if (GlobalSettings.useAdvancedTextBlockTruncation && this.maxLines && this.isDisplayed()) {
        this.restoreOriginalContent();
        this.truncateIfSupported(this._computedLineHeight * this.maxLines);
      }
    }
  };
  TextBlock.wrapProperty = new BoolProperty(Versions.v1_0, "wrap", false);
  TextBlock.maxLinesProperty = new NumProperty(Versions.v1_0, "maxLines");
  TextBlock.styleProperty = new ValueSetProperty(Versions.v1_5, "style", [
    { value: "default" },
    { value: "columnHeader" },
    { value: "heading" }
  ]);
  TextBlock._ttMarkdownPolicy = typeof window === "undefined" ? void 0 : (_a2 = window.trustedTypes) === null || _a2 === void 0 ? void 0 : _a2.createPolicy("adaptivecards#markdownPassthroughPolicy", { createHTML: (value) => value });
  TextBlock._ttRoundtripPolicy = typeof window === "undefined" ? void 0 : (_b = window.trustedTypes) === null || _b === void 0 ? void 0 : _b.createPolicy("adaptivecards#restoreContentsPolicy", { createHTML: (value) => value });
  __decorate2([
    property(TextBlock.wrapProperty)
  ], TextBlock.prototype, "wrap", void 0);
  __decorate2([
    property(TextBlock.maxLinesProperty)
  ], TextBlock.prototype, "maxLines", void 0);
  __decorate2([
    property(TextBlock.styleProperty)
  ], TextBlock.prototype, "style", void 0);
  var TextRun = class extends BaseTextBlock {
    constructor() {
      super(...arguments);
      this.italic = false;
      this.strikethrough = false;
      this.highlight = false;
      this.underline = false;
    }
    populateSchema(schema) {
      super.populateSchema(schema);
      schema.add(BaseTextBlock.selectActionProperty);
    }
    //#endregion
    internalRender() {
      if (this.text) {
        const preProcessedText = this.preProcessPropertyValue(BaseTextBlock.textProperty);
        const hostConfig = this.hostConfig;
        let formattedText = formatText(this.lang, preProcessedText);
        if (!formattedText) {
          formattedText = "";
        }
        const element = document.createElement("span");
        element.classList.add(hostConfig.makeCssClassName("ac-textRun"));
        this.applyStylesTo(element);
        if (this.selectAction && hostConfig.supportsInteractivity) {
          const anchor = document.createElement("a");
          anchor.classList.add(hostConfig.makeCssClassName("ac-anchor"));
          const href = this.selectAction.getHref();
          anchor.href = href ? href : "";
          anchor.target = "_blank";
          anchor.onclick = (e) => {
            if (this.selectAction && this.selectAction.isEffectivelyEnabled()) {
              e.preventDefault();
              e.cancelBubble = true;
              this.selectAction.execute();
            }
          };
          this.selectAction.setupElementForAccessibility(anchor);
          anchor.innerText = formattedText;
          element.appendChild(anchor);
        } else {
          element.innerText = formattedText;
        }
        return element;
      } else {
        return void 0;
      }
    }
    applyStylesTo(targetElement) {
      super.applyStylesTo(targetElement);
      if (this.italic) {
        targetElement.style.fontStyle = "italic";
      }
      if (this.strikethrough) {
        targetElement.style.textDecoration = "line-through";
      }
      if (this.highlight) {
        const colorDefinition = this.getColorDefinition(this.getEffectiveStyleDefinition().foregroundColors, this.effectiveColor);
        const backgroundColor = stringToCssColor(this.effectiveIsSubtle ? colorDefinition.highlightColors.subtle : colorDefinition.highlightColors.default);
        if (backgroundColor) {
          targetElement.style.backgroundColor = backgroundColor;
        }
      }
      if (this.underline) {
        targetElement.style.textDecoration = "underline";
      }
    }
    getJsonTypeName() {
      return "TextRun";
    }
    get isStandalone() {
      return false;
    }
    get isInline() {
      return true;
    }
  };
  TextRun.italicProperty = new BoolProperty(Versions.v1_2, "italic", false);
  TextRun.strikethroughProperty = new BoolProperty(Versions.v1_2, "strikethrough", false);
  TextRun.highlightProperty = new BoolProperty(Versions.v1_2, "highlight", false);
  TextRun.underlineProperty = new BoolProperty(Versions.v1_3, "underline", false);
  __decorate2([
    property(TextRun.italicProperty)
  ], TextRun.prototype, "italic", void 0);
  __decorate2([
    property(TextRun.strikethroughProperty)
  ], TextRun.prototype, "strikethrough", void 0);
  __decorate2([
    property(TextRun.highlightProperty)
  ], TextRun.prototype, "highlight", void 0);
  __decorate2([
    property(TextRun.underlineProperty)
  ], TextRun.prototype, "underline", void 0);
  var RichTextBlock = class extends CardElement {
    constructor() {
      super(...arguments);
      this._inlines = [];
    }
    internalAddInline(inline2, forceAdd = false) {
      if (!inline2.isInline) {
        throw new Error(Strings.errors.elementCannotBeUsedAsInline());
      }
      const doAdd = inline2.parent === void 0 || forceAdd;
      if (!doAdd && inline2.parent !== this) {
        throw new Error(Strings.errors.inlineAlreadyParented());
      } else {
        inline2.setParent(this);
        this._inlines.push(inline2);
      }
    }
    internalParse(source, context) {
      super.internalParse(source, context);
      this._inlines = [];
      if (Array.isArray(source["inlines"])) {
        for (const jsonInline of source["inlines"]) {
          let inline2;
          if (typeof jsonInline === "string") {
            const textRun = new TextRun();
            textRun.text = jsonInline;
            inline2 = textRun;
          } else {
            inline2 = context.parseElement(this, jsonInline, [], false);
          }
          if (inline2) {
            this.internalAddInline(inline2, true);
          }
        }
      }
    }
    internalToJSON(target, context) {
      super.internalToJSON(target, context);
      if (this._inlines.length > 0) {
        const jsonInlines = [];
        for (const inline2 of this._inlines) {
          jsonInlines.push(inline2.toJSON(context));
        }
        context.serializeValue(target, "inlines", jsonInlines);
      }
    }
    internalRender() {
      if (this._inlines.length > 0) {
        let element;
        if (this.forElementId) {
          const labelElement = document.createElement("label");
          labelElement.htmlFor = this.forElementId;
          element = labelElement;
        } else {
          element = document.createElement("div");
        }
        element.className = this.hostConfig.makeCssClassName("ac-richTextBlock");
        switch (this.getEffectiveHorizontalAlignment()) {
          case HorizontalAlignment.Center:
            element.style.textAlign = "center";
            break;
          case HorizontalAlignment.Right:
            element.style.textAlign = "end";
            break;
          default:
            element.style.textAlign = "start";
            break;
        }
        let renderedInlines = 0;
        for (const inline2 of this._inlines) {
          const renderedInline = inline2.render();
          if (renderedInline) {
            element.appendChild(renderedInline);
            renderedInlines++;
          }
        }
        if (renderedInlines > 0) {
          return element;
        }
      }
      return void 0;
    }
    asString() {
      let result = "";
      for (const inline2 of this._inlines) {
        result += inline2.asString();
      }
      return result;
    }
    getJsonTypeName() {
      return "RichTextBlock";
    }
    getInlineCount() {
      return this._inlines.length;
    }
    getInlineAt(index) {
      if (index >= 0 && index < this._inlines.length) {
        return this._inlines[index];
      } else {
        throw new Error(Strings.errors.indexOutOfRange(index));
      }
    }
    addInline(inline2) {
      if (typeof inline2 === "string") {
        this.internalAddInline(new TextRun(inline2));
      } else {
        this.internalAddInline(inline2);
      }
    }
    removeInline(inline2) {
      const index = this._inlines.indexOf(inline2);
      if (index >= 0) {
        this._inlines[index].setParent(void 0);
        this._inlines.splice(index, 1);
        return true;
      }
      return false;
    }
  };
  var Fact = class extends SerializableObject {
    //#endregion
    getSchemaKey() {
      return "Fact";
    }
    constructor(name, value) {
      super();
      this.name = name;
      this.value = value;
    }
  };
  Fact.titleProperty = new StringProperty(Versions.v1_0, "title");
  Fact.valueProperty = new StringProperty(Versions.v1_0, "value");
  __decorate2([
    property(Fact.titleProperty)
  ], Fact.prototype, "name", void 0);
  __decorate2([
    property(Fact.valueProperty)
  ], Fact.prototype, "value", void 0);
  var FactSet = class extends CardElement {
    //#endregion
    get useDefaultSizing() {
      return false;
    }
    internalRender() {
      let element = void 0;
      const hostConfig = this.hostConfig;
      if (this.facts.length > 0) {
        element = document.createElement("table");
        element.style.borderWidth = "0px";
        element.style.borderSpacing = "0px";
        element.style.borderStyle = "none";
        element.style.borderCollapse = "collapse";
        element.style.display = "block";
        element.style.overflow = "hidden";
        element.classList.add(hostConfig.makeCssClassName("ac-factset"));
        element.setAttribute("role", "presentation");
        for (let i = 0; i < this.facts.length; i++) {
          const trElement = document.createElement("tr");
          if (i > 0) {
            trElement.style.marginTop = hostConfig.factSet.spacing + "px";
          }
          let tdElement = document.createElement("td");
          tdElement.style.padding = "0";
          tdElement.classList.add(hostConfig.makeCssClassName("ac-fact-title"));
          if (hostConfig.factSet.title.maxWidth) {
            tdElement.style.maxWidth = hostConfig.factSet.title.maxWidth + "px";
          }
          tdElement.style.verticalAlign = "top";
          let textBlock = new TextBlock();
          textBlock.setParent(this);
          textBlock.text = !this.facts[i].name && this.isDesignMode() ? "Title" : this.facts[i].name;
          textBlock.size = hostConfig.factSet.title.size;
          textBlock.color = hostConfig.factSet.title.color;
          textBlock.isSubtle = hostConfig.factSet.title.isSubtle;
          textBlock.weight = hostConfig.factSet.title.weight;
          textBlock.wrap = hostConfig.factSet.title.wrap;
          textBlock.spacing = Spacing.None;
          appendChild(tdElement, textBlock.render());
          appendChild(trElement, tdElement);
          tdElement = document.createElement("td");
          tdElement.style.width = "10px";
          appendChild(trElement, tdElement);
          tdElement = document.createElement("td");
          tdElement.style.padding = "0";
          tdElement.style.verticalAlign = "top";
          tdElement.classList.add(hostConfig.makeCssClassName("ac-fact-value"));
          textBlock = new TextBlock();
          textBlock.setParent(this);
          textBlock.text = this.facts[i].value;
          textBlock.size = hostConfig.factSet.value.size;
          textBlock.color = hostConfig.factSet.value.color;
          textBlock.isSubtle = hostConfig.factSet.value.isSubtle;
          textBlock.weight = hostConfig.factSet.value.weight;
          textBlock.wrap = hostConfig.factSet.value.wrap;
          textBlock.spacing = Spacing.None;
          appendChild(tdElement, textBlock.render());
          appendChild(trElement, tdElement);
          appendChild(element, trElement);
        }
      }
      return element;
    }
    getJsonTypeName() {
      return "FactSet";
    }
  };
  FactSet.factsProperty = new SerializableObjectCollectionProperty(Versions.v1_0, "facts", Fact);
  __decorate2([
    property(FactSet.factsProperty)
  ], FactSet.prototype, "facts", void 0);
  var ImageDimensionProperty = class extends PropertyDefinition {
    getInternalName() {
      return this.internalName;
    }
    parse(sender, source, context) {
      let result = void 0;
      const sourceValue = source[this.name];
      if (sourceValue === void 0) {
        return this.defaultValue;
      }
      let isValid = false;
      if (typeof sourceValue === "string") {
        try {
          const size = SizeAndUnit.parse(sourceValue, true);
          if (size.unit === SizeUnit.Pixel) {
            result = size.physicalSize;
            isValid = true;
          }
        } catch (_a3) {
        }
        if (!isValid && this.fallbackProperty) {
          isValid = this.fallbackProperty.isValidValue(sourceValue, context);
        }
      }
      if (!isValid) {
        context.logParseEvent(sender, ValidationEvent.InvalidPropertyValue, Strings.errors.invalidPropertyValue(sourceValue, this.name));
      }
      return result;
    }
    toJSON(sender, target, value, context) {
      context.serializeValue(target, this.name, typeof value === "number" && !isNaN(value) ? value + "px" : void 0);
    }
    constructor(targetVersion, name, internalName, fallbackProperty) {
      super(targetVersion, name);
      this.targetVersion = targetVersion;
      this.name = name;
      this.internalName = internalName;
      this.fallbackProperty = fallbackProperty;
    }
  };
  var Image = class _Image extends CardElement {
    constructor() {
      super(...arguments);
      this.size = Size.Auto;
      this.style = ImageStyle.Default;
    }
    populateSchema(schema) {
      super.populateSchema(schema);
      schema.remove(CardElement.heightProperty);
    }
    //#endregion
    applySize(element) {
      if (this.pixelWidth || this.pixelHeight) {
        if (this.pixelWidth) {
          element.style.width = this.pixelWidth + "px";
        }
        if (this.pixelHeight) {
          element.style.height = this.pixelHeight + "px";
        }
      } else {
        if (this.maxHeight) {
          element.style.height = this.hostConfig.getEffectiveImageSize(this.size) + "px";
          element.style.maxHeight = this.maxHeight + "px";
        } else {
          switch (this.size) {
            case Size.Stretch:
              element.style.width = "100%";
              break;
            case Size.Auto:
              element.style.maxWidth = "100%";
              break;
            default:
              element.style.width = this.hostConfig.getEffectiveImageSize(this.size) + "px";
              break;
          }
          element.style.maxHeight = "100%";
        }
      }
    }
    get useDefaultSizing() {
      return false;
    }
    internalRender() {
      let element = void 0;
      if (this.url) {
        element = document.createElement("div");
        element.style.display = "flex";
        element.style.alignItems = "flex-start";
        const hostConfig = this.hostConfig;
        switch (this.getEffectiveHorizontalAlignment()) {
          case HorizontalAlignment.Center:
            element.style.justifyContent = "center";
            break;
          case HorizontalAlignment.Right:
            element.style.justifyContent = "flex-end";
            break;
          default:
            element.style.justifyContent = "flex-start";
            break;
        }
        const imageElement = document.createElement("img");
        this.renderedImageElement = imageElement;
        imageElement.onload = (_e) => {
          raiseImageLoadedEvent(this);
        };
        imageElement.onerror = (_e) => {
          if (this.renderedElement) {
            const card = this.getRootElement();
            clearElement(this.renderedElement);
            if (card && card.designMode) {
              const errorElement = document.createElement("div");
              errorElement.style.display = "flex";
              errorElement.style.alignItems = "center";
              errorElement.style.justifyContent = "center";
              errorElement.style.backgroundColor = "#EEEEEE";
              errorElement.style.color = "black";
              errorElement.innerText = ":-(";
              errorElement.style.padding = "10px";
              this.applySize(errorElement);
              this.renderedElement.appendChild(errorElement);
            }
          }
          raiseImageLoadedEvent(this);
        };
        imageElement.style.minWidth = "0";
        imageElement.classList.add(hostConfig.makeCssClassName("ac-image"));
        if (this.selectAction && hostConfig.supportsInteractivity) {
          imageElement.onkeypress = (e) => {
            if (this.selectAction && this.selectAction.isEffectivelyEnabled() && (e.code === "Enter" || e.code === "Space")) {
              e.preventDefault();
              e.cancelBubble = true;
              this.selectAction.execute();
            }
          };
          imageElement.onclick = (e) => {
            if (this.selectAction && this.selectAction.isEffectivelyEnabled()) {
              e.preventDefault();
              e.cancelBubble = true;
              this.selectAction.execute();
            }
          };
          this.selectAction.setupElementForAccessibility(imageElement);
          if (this.selectAction.isEffectivelyEnabled()) {
            imageElement.classList.add(hostConfig.makeCssClassName("ac-selectable"));
          }
        }
        this.applySize(imageElement);
        if (this.style === ImageStyle.Person) {
          imageElement.style.borderRadius = "50%";
          imageElement.style.backgroundPosition = "50% 50%";
          imageElement.style.backgroundRepeat = "no-repeat";
        }
        const backgroundColor = stringToCssColor(this.backgroundColor);
        if (backgroundColor) {
          imageElement.style.backgroundColor = backgroundColor;
        }
        this.setImageSource(imageElement);
        const altTextProperty = this.preProcessPropertyValue(_Image.altTextProperty);
        if (altTextProperty) {
          imageElement.alt = altTextProperty;
        }
        element.appendChild(imageElement);
      }
      return element;
    }
    getJsonTypeName() {
      return "Image";
    }
    getAllActions() {
      const result = super.getAllActions();
      if (this.selectAction) {
        result.push(this.selectAction);
      }
      return result;
    }
    getActionById(id) {
      let result = super.getActionById(id);
      if (!result && this.selectAction) {
        result = this.selectAction.getActionById(id);
      }
      return result;
    }
    getResourceInformation() {
      return this.url ? [{ url: this.url, mimeType: "image" }] : [];
    }
    setImageSource(imageElement) {
      const imageForceLoader = new ImageForceLoader(this.forceLoad, this.url);
      imageForceLoader.configureImage(this);
      imageElement.src = this.preProcessPropertyValue(_Image.urlProperty);
      imageForceLoader.resetImage(this);
    }
  };
  Image.urlProperty = new StringProperty(Versions.v1_0, "url");
  Image.altTextProperty = new StringProperty(Versions.v1_0, "altText");
  Image.backgroundColorProperty = new StringProperty(Versions.v1_1, "backgroundColor");
  Image.styleProperty = new EnumProperty(Versions.v1_0, "style", ImageStyle, ImageStyle.Default);
  Image.sizeProperty = new EnumProperty(Versions.v1_0, "size", Size, Size.Auto);
  Image.pixelWidthProperty = new ImageDimensionProperty(Versions.v1_1, "width", "pixelWidth");
  Image.pixelHeightProperty = new ImageDimensionProperty(Versions.v1_1, "height", "pixelHeight", CardElement.heightProperty);
  Image.selectActionProperty = new ActionProperty(Versions.v1_1, "selectAction", [
    "Action.ShowCard"
  ]);
  Image.shouldForceLoadProperty = new BoolProperty(Versions.v1_6, "forceLoad", false);
  __decorate2([
    property(Image.urlProperty)
  ], Image.prototype, "url", void 0);
  __decorate2([
    property(Image.altTextProperty)
  ], Image.prototype, "altText", void 0);
  __decorate2([
    property(Image.backgroundColorProperty)
  ], Image.prototype, "backgroundColor", void 0);
  __decorate2([
    property(Image.sizeProperty)
  ], Image.prototype, "size", void 0);
  __decorate2([
    property(Image.styleProperty)
  ], Image.prototype, "style", void 0);
  __decorate2([
    property(Image.pixelWidthProperty)
  ], Image.prototype, "pixelWidth", void 0);
  __decorate2([
    property(Image.pixelHeightProperty)
  ], Image.prototype, "pixelHeight", void 0);
  __decorate2([
    property(Image.selectActionProperty)
  ], Image.prototype, "selectAction", void 0);
  __decorate2([
    property(Image.shouldForceLoadProperty)
  ], Image.prototype, "forceLoad", void 0);
  var ImageForceLoader = class {
    constructor(doForceLoad, url) {
      this.doForceLoad = doForceLoad;
      this.url = url;
      if (url && url.length && doForceLoad) {
        this.uniqueHash = "?" + Date.now();
        this.urlWithForceLoadOption = url + this.uniqueHash;
      }
    }
    configureImage(image) {
      if (this.urlWithForceLoadOption && this.urlWithForceLoadOption.length) {
        image.url = this.urlWithForceLoadOption;
      }
    }
    resetImage(image) {
      image.url = this.url;
    }
  };
  var CardElementContainer = class _CardElementContainer extends CardElement {
    constructor() {
      super(...arguments);
      this.allowVerticalOverflow = false;
    }
    populateSchema(schema) {
      super.populateSchema(schema);
      if (!this.isSelectable) {
        schema.remove(_CardElementContainer.selectActionProperty);
      }
    }
    //#endregion
    isElementAllowed(element) {
      return this.hostConfig.supportsInteractivity || !element.isInteractive;
    }
    applyPadding() {
      super.applyPadding();
      if (!this.renderedElement) {
        return;
      }
      let physicalPadding = new SpacingDefinition();
      if (this.getEffectivePadding()) {
        physicalPadding = this.hostConfig.paddingDefinitionToSpacingDefinition(this.getEffectivePadding());
      }
      this.renderedElement.style.paddingTop = physicalPadding.top + "px";
      this.renderedElement.style.paddingRight = physicalPadding.right + "px";
      this.renderedElement.style.paddingBottom = physicalPadding.bottom + "px";
      this.renderedElement.style.paddingLeft = physicalPadding.left + "px";
      this.renderedElement.style.marginRight = "0";
      this.renderedElement.style.marginLeft = "0";
    }
    get isSelectable() {
      return false;
    }
    forbiddenChildElements() {
      return [];
    }
    releaseDOMResources() {
      super.releaseDOMResources();
      for (let i = 0; i < this.getItemCount(); i++) {
        this.getItemAt(i).releaseDOMResources();
      }
    }
    internalValidateProperties(context) {
      super.internalValidateProperties(context);
      for (let i = 0; i < this.getItemCount(); i++) {
        const item = this.getItemAt(i);
        if (!this.hostConfig.supportsInteractivity && item.isInteractive) {
          context.addFailure(this, ValidationEvent.InteractivityNotAllowed, Strings.errors.interactivityNotAllowed());
        }
        if (!this.isElementAllowed(item)) {
          context.addFailure(this, ValidationEvent.InteractivityNotAllowed, Strings.errors.elementTypeNotAllowed(item.getJsonTypeName()));
        }
        item.internalValidateProperties(context);
      }
      if (this._selectAction) {
        this._selectAction.internalValidateProperties(context);
      }
    }
    render() {
      const element = super.render();
      if (element) {
        const hostConfig = this.hostConfig;
        if (this.allowVerticalOverflow) {
          element.style.overflowX = "hidden";
          element.style.overflowY = "auto";
        }
        if (element && this.isSelectable && this._selectAction && hostConfig.supportsInteractivity) {
          element.onclick = (e) => {
            if (this._selectAction && this._selectAction.isEffectivelyEnabled()) {
              e.preventDefault();
              e.cancelBubble = true;
              this._selectAction.execute();
            }
          };
          element.onkeypress = (e) => {
            if (this._selectAction && this._selectAction.isEffectivelyEnabled() && (e.code === "Enter" || e.code === "Space")) {
              e.preventDefault();
              e.cancelBubble = true;
              this._selectAction.execute();
            }
          };
          this._selectAction.setupElementForAccessibility(element);
          if (this._selectAction.isEffectivelyEnabled()) {
            element.classList.add(hostConfig.makeCssClassName("ac-selectable"));
          }
        }
      }
      return element;
    }
    updateLayout(processChildren = true) {
      super.updateLayout(processChildren);
      if (processChildren) {
        for (let i = 0; i < this.getItemCount(); i++) {
          this.getItemAt(i).updateLayout();
        }
      }
    }
    getAllInputs(processActions = true) {
      let result = [];
      for (let i = 0; i < this.getItemCount(); i++) {
        result.push(...this.getItemAt(i).getAllInputs(processActions));
      }
      return result;
    }
    getAllActions() {
      const result = super.getAllActions();
      for (let i = 0; i < this.getItemCount(); i++) {
        result.push(...this.getItemAt(i).getAllActions());
      }
      if (this._selectAction) {
        result.push(this._selectAction);
      }
      return result;
    }
    getResourceInformation() {
      let result = [];
      for (let i = 0; i < this.getItemCount(); i++) {
        result.push(...this.getItemAt(i).getResourceInformation());
      }
      return result;
    }
    getElementById(id) {
      let result = super.getElementById(id);
      if (!result) {
        for (let i = 0; i < this.getItemCount(); i++) {
          result = this.getItemAt(i).getElementById(id);
          if (result) {
            break;
          }
        }
      }
      return result;
    }
    /**
     * @inheritdoc
     */
    findDOMNodeOwner(node) {
      var _a3;
      let target = void 0;
      for (let i = 0; i < this.getItemCount(); i++) {
        target = this.getItemAt(i).findDOMNodeOwner(node);
        if (target) {
          return target;
        }
      }
      for (let i = 0; i < this.getActionCount(); i++) {
        target = (_a3 = this.getActionAt(i)) === null || _a3 === void 0 ? void 0 : _a3.findDOMNodeOwner(node);
        if (target) {
          return target;
        }
      }
      return super.findDOMNodeOwner(node);
    }
  };
  CardElementContainer.selectActionProperty = new ActionProperty(Versions.v1_1, "selectAction", [
    "Action.ShowCard"
  ]);
  __decorate2([
    property(CardElementContainer.selectActionProperty)
  ], CardElementContainer.prototype, "_selectAction", void 0);
  var ImageSet = class extends CardElementContainer {
    constructor() {
      super(...arguments);
      this._images = [];
      this.imageSize = ImageSize.Medium;
      this.presentationStyle = ImageSetPresentationStyle.Default;
      this.pixelOffset = 0;
    }
    //#endregion
    internalRender() {
      var _a3;
      let element = void 0;
      if (this._images.length > 0) {
        const imageSetIsGrid = this.presentationStyle === ImageSetPresentationStyle.Grid;
        element = document.createElement("div");
        element.style.display = "flex";
        element.style.flexWrap = "wrap";
        element.classList.add(this.hostConfig.makeCssClassName("ac-imageSet"));
        element.classList.toggle(this.hostConfig.makeCssClassName("ac-imageSetStyle-grid"), imageSetIsGrid);
        element.style.gap = "5px";
        let renderImageSize;
        switch (this.imageSize) {
          case ImageSize.Small:
            renderImageSize = Size.Small;
            break;
          case ImageSize.Large:
            renderImageSize = Size.Large;
            break;
          default:
            renderImageSize = Size.Medium;
            break;
        }
        const effectiveImageSize = this.hostConfig.getEffectiveImageSize(renderImageSize);
        for (const image of this._images) {
          image.maxHeight = this.hostConfig.imageSet.maxImageHeight;
          if (imageSetIsGrid) {
            image.pixelWidth = effectiveImageSize;
          } else {
            image.size = renderImageSize;
          }
          const imageContainer = image.render();
          if (imageContainer) {
            imageContainer.style.display = "inline-flex";
            imageContainer.style.margin = "0px";
            if (imageSetIsGrid) {
              imageContainer.style.flexBasis = effectiveImageSize + "px";
              imageContainer.style.height = effectiveImageSize + "px";
              imageContainer.style.flexGrow = "0";
              imageContainer.style.flexShrink = "0";
              const renderedImageStyle = (_a3 = image.renderedImageElement) === null || _a3 === void 0 ? void 0 : _a3.style;
              if (renderedImageStyle) {
                renderedImageStyle.width = "100%";
                renderedImageStyle.height = "100%";
                renderedImageStyle.objectFit = "cover";
                renderedImageStyle.verticalAlign = "middle";
              }
            }
            appendChild(element, imageContainer);
          }
        }
        if (this.presentationStyle == ImageSetPresentationStyle.Stacked) {
          this.applyStackedPresentationStyle();
        }
      }
      return element;
    }
    applyStackedPresentationStyle() {
      if (this._images[0].renderedImageElement) {
        let dimension = StackedImageConfigurator.parseNumericPixelDimension(this._images[0].renderedImageElement.style.height);
        let bgColor = this.getEffectiveBackgroundColor();
        if (dimension) {
          let stackedImageConfigurator = new StackedImageConfigurator(this.pixelOffset, dimension, bgColor);
          stackedImageConfigurator.configureImagesArrayAsStackedLayout(this._images);
        }
      }
    }
    getEffectiveBackgroundColor() {
      let parentContainer = this.getParentContainer();
      let style = parentContainer === null || parentContainer === void 0 ? void 0 : parentContainer.getEffectiveStyle();
      const styleDefinition = this.hostConfig.containerStyles.getStyleByName(style, this.hostConfig.containerStyles.getStyleByName(this.defaultStyle));
      return stringToCssColor(styleDefinition.backgroundColor);
    }
    getItemCount() {
      return this._images.length;
    }
    getItemAt(index) {
      return this._images[index];
    }
    getFirstVisibleRenderedItem() {
      return this._images && this._images.length > 0 ? this._images[0] : void 0;
    }
    getLastVisibleRenderedItem() {
      return this._images && this._images.length > 0 ? this._images[this._images.length - 1] : void 0;
    }
    removeItem(item) {
      if (item instanceof Image) {
        const itemIndex = this._images.indexOf(item);
        if (itemIndex >= 0) {
          this._images.splice(itemIndex, 1);
          item.setParent(void 0);
          this.updateLayout();
          return true;
        }
      }
      return false;
    }
    getJsonTypeName() {
      return "ImageSet";
    }
    addImage(image) {
      if (!image.parent) {
        this._images.push(image);
        image.setParent(this);
      } else {
        throw new Error("This image already belongs to another ImageSet");
      }
    }
    indexOf(cardElement) {
      return cardElement instanceof Image ? this._images.indexOf(cardElement) : -1;
    }
  };
  ImageSet.imagesProperty = new SerializableObjectCollectionProperty(Versions.v1_0, "images", Image, (sender, item) => {
    item.setParent(sender);
  });
  ImageSet.imageSizeProperty = new EnumProperty(Versions.v1_0, "imageSize", ImageSize, ImageSize.Medium);
  ImageSet.imagePresentationStyle = new EnumProperty(Versions.v1_6, "style", ImageSetPresentationStyle, ImageSetPresentationStyle.Default);
  ImageSet.pixelOffset = new NumProperty(Versions.v1_6, "offset", 0, void 0);
  __decorate2([
    property(ImageSet.imagesProperty)
  ], ImageSet.prototype, "_images", void 0);
  __decorate2([
    property(ImageSet.imageSizeProperty)
  ], ImageSet.prototype, "imageSize", void 0);
  __decorate2([
    property(ImageSet.imagePresentationStyle)
  ], ImageSet.prototype, "presentationStyle", void 0);
  __decorate2([
    property(ImageSet.pixelOffset)
  ], ImageSet.prototype, "pixelOffset", void 0);
  var StackedImageConfigurator = class {
    constructor(offset, dimension, style) {
      this.sign45 = 0.7071;
      this.maxImageCounts = 2;
      this.offset = 0;
      this.normalizationConstant = 0;
      this.border = 5;
      this.dimension = 0;
      this.dimension = dimension;
      this.normalizationConstant = (dimension * this.sign45 - 0.5 * dimension) * 2;
      this.offset = this.sign45 * (Math.max(offset, -dimension) - this.normalizationConstant);
      this.style = style ? style : "";
    }
    moveImageRight(element) {
      element.style.marginLeft = this.offset + "px";
    }
    moveImageUp(element) {
      element.style.marginBottom = this.offset + this.dimension + "px";
    }
    moveImageDown(element) {
      element.style.marginTop = this.offset + this.dimension + "px";
    }
    makeImageRound(element) {
      element.style.borderRadius = "50%";
      element.style.backgroundPosition = "50% 50%";
      element.style.backgroundRepeat = "no-repeat";
    }
    applyBorder(element) {
      element.style.height = this.dimension + this.border * 2 + "px";
      element.style.border = this.border + "px solid " + this.style;
    }
    configureImageForBottomLeft(element) {
      this.moveImageDown(element);
      this.makeImageRound(element);
      this.applyBorder(element);
      element.style.zIndex = "2";
    }
    configureImageForTopRight(element) {
      this.moveImageUp(element);
      this.moveImageRight(element);
      this.makeImageRound(element);
      element.style.zIndex = "1";
    }
    // stacked layout is applied when there are two images in ImageSet,
    // first image in the ImageSet is put bottom left of ImageSet,
    // second image is placed top right diagonally to the first image at 45 angle
    // first image is placed over the second image should the overlap to occur.
    configureImagesArrayAsStackedLayout(elements) {
      if (elements.length == 1) {
        if (elements[0].renderedImageElement) {
          this.makeImageRound(elements[0].renderedImageElement);
        }
      } else if (elements.length <= this.maxImageCounts) {
        if (elements[0].renderedImageElement && elements[1].renderedImageElement) {
          this.configureImageForBottomLeft(elements[0].renderedImageElement);
          this.configureImageForTopRight(elements[1].renderedImageElement);
        }
      }
    }
    static parseNumericPixelDimension(dimension) {
      if ((dimension === null || dimension === void 0 ? void 0 : dimension.substring(dimension.length - 2)) == "px") {
        return parseInt(dimension.substring(0, dimension.length - 2));
      }
      return void 0;
    }
  };
  var ContentSource = class extends SerializableObject {
    //#endregion
    constructor(url, mimeType) {
      super();
      this.url = url;
      this.mimeType = mimeType;
    }
    isValid() {
      return this.mimeType && this.url ? true : false;
    }
  };
  ContentSource.mimeTypeProperty = new StringProperty(Versions.v1_1, "mimeType");
  ContentSource.urlProperty = new StringProperty(Versions.v1_1, "url");
  __decorate2([
    property(ContentSource.mimeTypeProperty)
  ], ContentSource.prototype, "mimeType", void 0);
  __decorate2([
    property(ContentSource.urlProperty)
  ], ContentSource.prototype, "url", void 0);
  var CaptionSource = class extends ContentSource {
    //#endregion
    constructor(url, mimeType, label) {
      super(url, mimeType);
      this.label = label;
    }
    getSchemaKey() {
      return "CaptionSource";
    }
    render() {
      let result = void 0;
      if (this.isValid()) {
        result = document.createElement("track");
        result.src = this.url;
        result.kind = "captions";
        result.label = this.label;
      }
      return result;
    }
  };
  CaptionSource.labelProperty = new StringProperty(Versions.v1_6, "label");
  __decorate2([
    property(CaptionSource.labelProperty)
  ], CaptionSource.prototype, "label", void 0);
  var MediaSource = class extends ContentSource {
    getSchemaKey() {
      return "MediaSource";
    }
    render() {
      let result = void 0;
      if (this.isValid()) {
        result = document.createElement("source");
        result.src = this.url;
        result.type = this.mimeType;
      }
      return result;
    }
  };
  var MediaPlayer = class {
    play() {
    }
    get posterUrl() {
      return this._posterUrl;
    }
    set posterUrl(value) {
      this._posterUrl = value;
    }
    get selectedMediaType() {
      return void 0;
    }
  };
  var HTML5MediaPlayer = class _HTML5MediaPlayer extends MediaPlayer {
    processSources() {
      this._selectedSources = [];
      this._captionSources = [];
      this._selectedMediaType = void 0;
      for (const source of this.owner.sources) {
        const mimeComponents = source.mimeType ? source.mimeType.split("/") : [];
        if (mimeComponents.length === 2) {
          if (!this._selectedMediaType) {
            const index = _HTML5MediaPlayer.supportedMediaTypes.indexOf(mimeComponents[0]);
            if (index >= 0) {
              this._selectedMediaType = _HTML5MediaPlayer.supportedMediaTypes[index];
            }
          }
          if (mimeComponents[0] === this._selectedMediaType) {
            this._selectedSources.push(source);
          }
        }
      }
      this._captionSources.push(...this.owner.captionSources);
    }
    constructor(owner) {
      super();
      this.owner = owner;
      this._selectedSources = [];
      this._captionSources = [];
      this.processSources();
    }
    canPlay() {
      return this._selectedSources.length > 0;
    }
    fetchVideoDetails() {
      return __awaiter(this, void 0, void 0, function* () {
      });
    }
    render() {
      if (this._selectedMediaType === "video") {
        this._mediaElement = document.createElement("video");
      } else {
        this._mediaElement = document.createElement("audio");
      }
      this._mediaElement.setAttribute("aria-label", this.owner.altText ? this.owner.altText : Strings.defaults.mediaPlayerAriaLabel());
      this._mediaElement.setAttribute("webkit-playsinline", "");
      this._mediaElement.setAttribute("playsinline", "");
      this._mediaElement.setAttribute("crossorigin", "");
      this._mediaElement.autoplay = true;
      this._mediaElement.controls = true;
      if (isMobileOS()) {
        this._mediaElement.muted = true;
      }
      this._mediaElement.preload = "none";
      this._mediaElement.style.width = "100%";
      for (const source of this.owner.sources) {
        const renderedSource = source.render();
        appendChild(this._mediaElement, renderedSource);
      }
      for (const captionSource of this.owner.captionSources) {
        if (captionSource.mimeType == "vtt") {
          const renderedCaptionSource = captionSource.render();
          appendChild(this._mediaElement, renderedCaptionSource);
        }
      }
      return this._mediaElement;
    }
    play() {
      if (this._mediaElement) {
        this._mediaElement.play();
      }
    }
    get selectedMediaType() {
      return this._selectedMediaType;
    }
  };
  HTML5MediaPlayer.supportedMediaTypes = ["audio", "video"];
  var CustomMediaPlayer = class extends MediaPlayer {
    constructor(matches) {
      super();
    }
  };
  var IFrameMediaMediaPlayer = class extends CustomMediaPlayer {
    constructor(matches, iFrameTitle) {
      super(matches);
      this.iFrameTitle = iFrameTitle;
      if (matches.length >= 2) {
        this._videoId = matches[1];
      }
    }
    canPlay() {
      return this._videoId !== void 0;
    }
    render() {
      let container2 = document.createElement("div");
      container2.style.position = "relative";
      container2.style.width = "100%";
      container2.style.height = "0";
      container2.style.paddingBottom = "56.25%";
      let iFrame = document.createElement("iframe");
      iFrame.style.position = "absolute";
      iFrame.style.top = "0";
      iFrame.style.left = "0";
      iFrame.style.width = "100%";
      iFrame.style.height = "100%";
      iFrame.src = this.getEmbedVideoUrl();
      iFrame.frameBorder = "0";
      if (this.iFrameTitle) {
        iFrame.title = this.iFrameTitle;
      }
      iFrame.allow = "accelerometer; autoplay; clipboard-write; encrypted-media; gyroscope; picture-in-picture";
      iFrame.allowFullscreen = true;
      container2.appendChild(iFrame);
      return container2;
    }
    get videoId() {
      return this._videoId;
    }
  };
  var VimeoPlayer = class extends IFrameMediaMediaPlayer {
    fetchVideoDetails() {
      return __awaiter(this, void 0, void 0, function* () {
        const oEmbedUrl = `https://vimeo.com/api/oembed.json?url=${this.getEmbedVideoUrl()}`;
        let response = yield fetch(oEmbedUrl);
        if (response.ok) {
          let json = yield response.json();
          this.posterUrl = json["thumbnail_url"];
        }
      });
    }
    getEmbedVideoUrl() {
      return `https://player.vimeo.com/video/${this.videoId}?autoplay=1`;
    }
  };
  var DailymotionPlayer = class extends IFrameMediaMediaPlayer {
    fetchVideoDetails() {
      return __awaiter(this, void 0, void 0, function* () {
        const apiUrl = `https://api.dailymotion.com/video/${this.videoId}?fields=thumbnail_720_url`;
        let response = yield fetch(apiUrl);
        if (response.ok) {
          let json = yield response.json();
          this.posterUrl = json["thumbnail_720_url"];
        }
      });
    }
    getEmbedVideoUrl() {
      return `https://www.dailymotion.com/embed/video/${this.videoId}?autoplay=1`;
    }
  };
  var YouTubePlayer = class extends IFrameMediaMediaPlayer {
    constructor(matches, iFrameTitle) {
      super(matches, iFrameTitle);
      this.iFrameTitle = iFrameTitle;
      if (matches.length >= 3 && matches[2] !== void 0) {
        this._startTimeIndex = parseInt(matches[2]);
      }
    }
    fetchVideoDetails() {
      return __awaiter(this, void 0, void 0, function* () {
        this.posterUrl = this.videoId ? `https://img.youtube.com/vi/${this.videoId}/maxresdefault.jpg` : void 0;
      });
    }
    getEmbedVideoUrl() {
      let url = `https://www.youtube.com/embed/${this.videoId}?autoplay=1`;
      if (this._startTimeIndex !== void 0) {
        url += `&start=${this._startTimeIndex}`;
      }
      return url;
    }
  };
  var Media = class _Media extends CardElement {
    constructor() {
      super(...arguments);
      this.sources = [];
      this.captionSources = [];
    }
    createMediaPlayer() {
      for (let provider of _Media.customMediaPlayers) {
        for (let source of this.sources) {
          if (source.url) {
            for (let pattern of provider.urlPatterns) {
              let matches = pattern.exec(source.url);
              if (matches !== null) {
                return provider.createMediaPlayer(matches);
              }
            }
          }
        }
      }
      return new HTML5MediaPlayer(this);
    }
    handlePlayButtonInvoke(event) {
      if (this.hostConfig.media.allowInlinePlayback) {
        event.preventDefault();
        event.cancelBubble = true;
        if (this.renderedElement) {
          const mediaPlayerElement = this._mediaPlayer.render();
          clearElement(this.renderedElement);
          this.renderedElement.appendChild(mediaPlayerElement);
          this._mediaPlayer.play();
          mediaPlayerElement.focus();
        }
      } else {
        if (_Media.onPlay) {
          event.preventDefault();
          event.cancelBubble = true;
          _Media.onPlay(this);
        }
      }
    }
    displayPoster() {
      return __awaiter(this, void 0, void 0, function* () {
        if (this.renderedElement) {
          const playButtonArrowWidth = 12;
          const playButtonArrowHeight = 15;
          const posterRootElement = document.createElement("div");
          posterRootElement.className = this.hostConfig.makeCssClassName("ac-media-poster");
          posterRootElement.setAttribute("role", "contentinfo");
          posterRootElement.setAttribute("aria-label", this.altText ? this.altText : Strings.defaults.mediaPlayerAriaLabel());
          posterRootElement.style.position = "relative";
          posterRootElement.style.display = "flex";
          let posterUrl = this.poster ? this.poster : this._mediaPlayer.posterUrl;
          if (!posterUrl) {
            posterUrl = this.hostConfig.media.defaultPoster;
          }
          if (posterUrl) {
            const posterImageElement = document.createElement("img");
            posterImageElement.style.width = "100%";
            posterImageElement.style.height = "100%";
            posterImageElement.setAttribute("role", "presentation");
            posterImageElement.onerror = (_e) => {
              if (posterImageElement.parentNode) {
                posterImageElement.parentNode.removeChild(posterImageElement);
              }
              posterRootElement.classList.add("empty");
              posterRootElement.style.minHeight = "150px";
            };
            posterImageElement.src = posterUrl;
            posterRootElement.appendChild(posterImageElement);
          } else {
            posterRootElement.classList.add("empty");
            posterRootElement.style.minHeight = "150px";
          }
          if (this.hostConfig.supportsInteractivity && this._mediaPlayer.canPlay()) {
            const playButtonOuterElement = document.createElement("div");
            playButtonOuterElement.tabIndex = 0;
            playButtonOuterElement.setAttribute("role", "button");
            playButtonOuterElement.setAttribute("aria-label", Strings.defaults.mediaPlayerPlayMedia());
            playButtonOuterElement.className = this.hostConfig.makeCssClassName("ac-media-playButton");
            playButtonOuterElement.style.display = "flex";
            playButtonOuterElement.style.alignItems = "center";
            playButtonOuterElement.style.justifyContent = "center";
            playButtonOuterElement.onclick = (e) => {
              this.handlePlayButtonInvoke(e);
            };
            playButtonOuterElement.onkeypress = (e) => {
              if (e.code === "Enter" || e.code === "Space") {
                this.handlePlayButtonInvoke(e);
              }
            };
            const playButtonInnerElement = document.createElement("div");
            playButtonInnerElement.className = this.hostConfig.makeCssClassName("ac-media-playButton-arrow");
            playButtonInnerElement.style.width = playButtonArrowWidth + "px";
            playButtonInnerElement.style.height = playButtonArrowHeight + "px";
            playButtonInnerElement.style.borderTopWidth = playButtonArrowHeight / 2 + "px";
            playButtonInnerElement.style.borderBottomWidth = playButtonArrowHeight / 2 + "px";
            playButtonInnerElement.style.borderLeftWidth = playButtonArrowWidth + "px";
            playButtonInnerElement.style.borderRightWidth = "0";
            playButtonInnerElement.style.borderStyle = "solid";
            playButtonInnerElement.style.borderTopColor = "transparent";
            playButtonInnerElement.style.borderRightColor = "transparent";
            playButtonInnerElement.style.borderBottomColor = "transparent";
            playButtonInnerElement.style.transform = "translate(" + playButtonArrowWidth / 10 + "px,0px)";
            playButtonOuterElement.appendChild(playButtonInnerElement);
            const playButtonContainer = document.createElement("div");
            playButtonContainer.style.position = "absolute";
            playButtonContainer.style.left = "0";
            playButtonContainer.style.top = "0";
            playButtonContainer.style.width = "100%";
            playButtonContainer.style.height = "100%";
            playButtonContainer.style.display = "flex";
            playButtonContainer.style.justifyContent = "center";
            playButtonContainer.style.alignItems = "center";
            playButtonContainer.appendChild(playButtonOuterElement);
            posterRootElement.appendChild(playButtonContainer);
          }
          clearElement(this.renderedElement);
          this.renderedElement.appendChild(posterRootElement);
        }
      });
    }
    internalRender() {
      const element = document.createElement("div");
      element.className = this.hostConfig.makeCssClassName("ac-media");
      return element;
    }
    render() {
      let result = super.render();
      if (result) {
        this._mediaPlayer = this.createMediaPlayer();
        this._mediaPlayer.fetchVideoDetails().then(() => this.displayPoster());
      }
      return result;
    }
    releaseDOMResources() {
      super.releaseDOMResources();
      this.displayPoster();
    }
    getJsonTypeName() {
      return "Media";
    }
    getResourceInformation() {
      const result = [];
      if (this._mediaPlayer) {
        const posterUrl = this.poster ? this.poster : this.hostConfig.media.defaultPoster;
        if (posterUrl) {
          result.push({ url: posterUrl, mimeType: "image" });
        }
      }
      for (const mediaSource of this.sources) {
        if (mediaSource.isValid()) {
          result.push({
            /* eslint-disable @typescript-eslint/no-unnecessary-type-assertion -- `mediaSource.url` is of type `string | undefined`, but is validated by `isValid()` call */
            url: mediaSource.url,
            mimeType: mediaSource.mimeType
            /* eslint-enable @typescript-eslint/no-unnecessary-type-assertion */
          });
        }
      }
      for (const captionSource of this.captionSources) {
        if (captionSource.isValid()) {
          result.push({
            /* eslint-disable @typescript-eslint/no-unnecessary-type-assertion -- `captionSource.url` is of type `string | undefined`, but is validated by `isValid()` call */
            url: captionSource.url,
            mimeType: captionSource.mimeType
            /* eslint-enable @typescript-eslint/no-unnecessary-type-assertion */
          });
        }
      }
      return result;
    }
    get selectedMediaType() {
      return this._mediaPlayer.selectedMediaType;
    }
  };
  Media.customMediaPlayers = [
    {
      urlPatterns: [
        /^(?:https?:\/\/)?(?:www.)?youtube.com\/watch\?(?=.*v=([\w\d-_]+))(?=(?:.*t=(\d+))?).*/gi,
        /^(?:https?:\/\/)?youtu.be\/([\w\d-_]+)(?:\?t=(\d+))?/gi
      ],
      createMediaPlayer: (matches) => new YouTubePlayer(matches, Strings.defaults.youTubeVideoPlayer())
    },
    {
      urlPatterns: [/^(?:https?:\/\/)?vimeo.com\/([\w\d-_]+).*/gi],
      createMediaPlayer: (matches) => new VimeoPlayer(matches, Strings.defaults.vimeoVideoPlayer())
    },
    {
      urlPatterns: [/^(?:https?:\/\/)?(?:www.)?dailymotion.com\/video\/([\w\d-_]+).*/gi],
      createMediaPlayer: (matches) => new DailymotionPlayer(matches, Strings.defaults.dailymotionVideoPlayer())
    }
  ];
  Media.sourcesProperty = new SerializableObjectCollectionProperty(Versions.v1_1, "sources", MediaSource);
  Media.captionSourcesProperty = new SerializableObjectCollectionProperty(Versions.v1_6, "captionSources", CaptionSource);
  Media.posterProperty = new StringProperty(Versions.v1_1, "poster");
  Media.altTextProperty = new StringProperty(Versions.v1_1, "altText");
  __decorate2([
    property(Media.sourcesProperty)
  ], Media.prototype, "sources", void 0);
  __decorate2([
    property(Media.captionSourcesProperty)
  ], Media.prototype, "captionSources", void 0);
  __decorate2([
    property(Media.posterProperty)
  ], Media.prototype, "poster", void 0);
  __decorate2([
    property(Media.altTextProperty)
  ], Media.prototype, "altText", void 0);
  var InputEventType;
  (function(InputEventType2) {
    InputEventType2[InputEventType2["InitialRender"] = 0] = "InitialRender";
    InputEventType2[InputEventType2["MouseEnterOnCard"] = 1] = "MouseEnterOnCard";
    InputEventType2[InputEventType2["MouseLeaveOnCard"] = 2] = "MouseLeaveOnCard";
    InputEventType2[InputEventType2["FocusLeave"] = 3] = "FocusLeave";
  })(InputEventType || (InputEventType = {}));
  var Input = class extends CardElement {
    constructor() {
      super(...arguments);
      this.inputStyle = InputStyle.Default;
    }
    getAllLabelIds() {
      const labelIds = [];
      if (this.labelledBy) {
        labelIds.push(this.labelledBy);
      }
      if (this._renderedLabelElement) {
        labelIds.push(this._renderedLabelElement.id);
      }
      if (this._renderedErrorMessageElement) {
        labelIds.push(this._renderedErrorMessageElement.id);
      }
      return labelIds;
    }
    updateInputControlAriaLabelledBy() {
      if (this._renderedInputControlElement) {
        const labelIds = this.getAllLabelIds();
        if (labelIds.length > 0) {
          this._renderedInputControlElement.setAttribute("aria-labelledby", labelIds.join(" "));
        } else {
          this._renderedInputControlElement.removeAttribute("aria-labelledby");
        }
      }
    }
    get isNullable() {
      return true;
    }
    get renderedInputControlElement() {
      return this._renderedInputControlElement;
    }
    get inputControlContainerElement() {
      return this._inputControlContainerElement;
    }
    overrideInternalRender() {
      const hostConfig = this.hostConfig;
      this._outerContainerElement = document.createElement("div");
      this._outerContainerElement.style.display = "flex";
      if (this.labelPosition === InputLabelPosition.Inline) {
        this._outerContainerElement.style.flexDirection = "row";
      } else {
        this._outerContainerElement.style.flexDirection = "column";
      }
      const renderedInputControlId = generateUniqueId();
      if (this.label) {
        const labelRichTextBlock = new RichTextBlock();
        labelRichTextBlock.setParent(this);
        labelRichTextBlock.forElementId = renderedInputControlId;
        const labelInline = new TextRun(this.label);
        labelRichTextBlock.addInline(labelInline);
        if (this.isRequired) {
          labelInline.init(hostConfig.inputs.label.requiredInputs);
          const isRequiredCueInline = new TextRun(hostConfig.inputs.label.requiredInputs.suffix);
          isRequiredCueInline.color = hostConfig.inputs.label.requiredInputs.suffixColor;
          isRequiredCueInline.ariaHidden = true;
          labelRichTextBlock.addInline(isRequiredCueInline);
        } else {
          labelInline.init(hostConfig.inputs.label.optionalInputs);
        }
        this._renderedLabelElement = labelRichTextBlock.render();
        if (this._renderedLabelElement) {
          this._renderedLabelElement.id = generateUniqueId();
          if (this.labelPosition === InputLabelPosition.Inline) {
            this._renderedLabelElement.style.alignSelf = "center";
          } else {
            this._renderedLabelElement.style.marginBottom = hostConfig.getEffectiveSpacing(hostConfig.inputs.label.inputSpacing) + "px";
          }
          this._outerContainerElement.appendChild(this._renderedLabelElement);
        }
      }
      this._inputControlContainerElement = document.createElement("div");
      this._inputControlContainerElement.className = hostConfig.makeCssClassName("ac-input-container");
      this._inputControlContainerElement.style.display = "flex";
      if (this.height === "stretch") {
        this._inputControlContainerElement.style.alignItems = "stretch";
        this._inputControlContainerElement.style.flex = "1 1 auto";
      }
      this._renderedInputControlElement = this.internalRender();
      if (this._renderedInputControlElement) {
        this._renderedInputControlElement.id = renderedInputControlId;
        this._renderedInputControlElement.style.minWidth = "0px";
        if (this.isNullable && this.isRequired) {
          this._renderedInputControlElement.classList.add(hostConfig.makeCssClassName("ac-input-required"));
          if (this._renderedInputControlElement instanceof HTMLInputElement || this._renderedInputControlElement instanceof HTMLSelectElement) {
            this._renderedInputControlElement.setAttribute("aria-required", "true");
          }
        }
        this._inputControlContainerElement.appendChild(this._renderedInputControlElement);
        this._outerContainerElement.appendChild(this._inputControlContainerElement);
        if (this._renderedLabelElement && this.labelPosition === InputLabelPosition.Inline) {
          if (!this.labelWidth) {
            const defaultLabelWidth = hostConfig.inputs.label.width;
            this._renderedLabelElement.style.width = defaultLabelWidth.toString() + "%";
            this._inputControlContainerElement.style.width = 100 - defaultLabelWidth + "%";
          } else if (this.labelWidth.unit == SizeUnit.Weight) {
            const labelWidthInPercent = this.labelWidth.physicalSize;
            this._renderedLabelElement.style.width = labelWidthInPercent.toString() + "%";
            this._inputControlContainerElement.style.width = (100 - labelWidthInPercent).toString() + "%";
          } else if (this.labelWidth.unit == SizeUnit.Pixel) {
            const labelWidthInPixel = this.labelWidth.physicalSize;
            this._renderedLabelElement.style.width = labelWidthInPixel.toString() + "px";
          }
        }
        this.updateVisualState(InputEventType.InitialRender);
        if (this._renderedInputControlElement) {
          this._renderedInputControlElement.onblur = (ev) => {
            this.updateVisualState(InputEventType.FocusLeave);
          };
        }
        this.updateInputControlAriaLabelledBy();
        return this._outerContainerElement;
      }
      this.resetDirtyState();
      return void 0;
    }
    valueChanged() {
      this.getRootElement().updateActionsEnabledState();
      if (this.isValid()) {
        this.resetValidationFailureCue();
      }
      if (this.onValueChanged) {
        this.onValueChanged(this);
      }
      raiseInputValueChangedEvent(this);
    }
    resetValidationFailureCue() {
      if (this.renderedInputControlElement) {
        if (this instanceof ChoiceSetInput && this.isDynamicTypeahead()) {
          this.removeValidationFailureCue();
        } else {
          this.renderedInputControlElement.classList.remove(this.hostConfig.makeCssClassName("ac-input-validation-failed"));
        }
        this.updateInputControlAriaLabelledBy();
        if (this._renderedErrorMessageElement) {
          this._outerContainerElement.removeChild(this._renderedErrorMessageElement);
          this._renderedErrorMessageElement = void 0;
        }
      }
    }
    showValidationErrorMessage() {
      if (this.renderedElement && this.errorMessage && GlobalSettings.displayInputValidationErrors) {
        const errorMessageTextBlock = new TextBlock();
        errorMessageTextBlock.setParent(this);
        errorMessageTextBlock.text = this.errorMessage;
        errorMessageTextBlock.wrap = true;
        errorMessageTextBlock.init(this.hostConfig.inputs.errorMessage);
        this._renderedErrorMessageElement = errorMessageTextBlock.render();
        if (this._renderedErrorMessageElement) {
          this._renderedErrorMessageElement.id = generateUniqueId();
          this._outerContainerElement.appendChild(this._renderedErrorMessageElement);
          this.updateInputControlAriaLabelledBy();
        }
      }
    }
    get allowRevealOnHoverStyle() {
      return this.hostConfig.inputs && this.hostConfig.inputs.allowRevealOnHoverStyle;
    }
    shouldHideInputAdornersForRevealOnHover(input, eventType) {
      const isInputInFocus = input === document.activeElement;
      const inputHoverClassName = this.hostConfig.makeCssClassName("ac-inputStyle-revealOnHover-onhover");
      const isMouseOverCard = input.classList.contains(inputHoverClassName);
      const hideInputAdorners = eventType === InputEventType.InitialRender || eventType === InputEventType.FocusLeave && !isMouseOverCard || eventType === InputEventType.MouseLeaveOnCard && !isInputInFocus;
      return hideInputAdorners;
    }
    updateVisualState(eventType) {
      if (!this.allowRevealOnHoverStyle || !this._renderedInputControlElement || this.inputStyle !== InputStyle.RevealOnHover) {
        return;
      }
      if (eventType === InputEventType.InitialRender) {
        this._renderedInputControlElement.classList.add(this.hostConfig.makeCssClassName("ac-inputStyle-revealOnHover-onrender"));
      } else if (eventType === InputEventType.MouseEnterOnCard) {
        this._renderedInputControlElement.classList.add(this.hostConfig.makeCssClassName("ac-inputStyle-revealOnHover-onhover"));
      } else if (eventType === InputEventType.MouseLeaveOnCard) {
        this._renderedInputControlElement.classList.remove(this.hostConfig.makeCssClassName("ac-inputStyle-revealOnHover-onhover"));
      }
    }
    focus() {
      if (this._renderedInputControlElement) {
        this._renderedInputControlElement.focus();
      }
    }
    isValid() {
      return true;
    }
    isDirty() {
      return this.value !== this._oldValue;
    }
    resetDirtyState() {
      this._oldValue = this.value;
    }
    internalValidateProperties(context) {
      super.internalValidateProperties(context);
      if (!this.id) {
        context.addFailure(this, ValidationEvent.PropertyCantBeNull, Strings.errors.inputsMustHaveUniqueId());
      }
      if (this.isRequired) {
        if (!this.label) {
          context.addFailure(this, ValidationEvent.RequiredInputsShouldHaveLabel, "Required inputs should have a label");
        }
        if (!this.errorMessage) {
          context.addFailure(this, ValidationEvent.RequiredInputsShouldHaveErrorMessage, "Required inputs should have an error message");
        }
      }
    }
    validateValue() {
      this.resetValidationFailureCue();
      const result = this.isRequired ? this.isSet() && this.isValid() : this.isValid();
      if (!result && this.renderedInputControlElement) {
        if (this instanceof ChoiceSetInput && this.isDynamicTypeahead()) {
          this.showValidationFailureCue();
        } else {
          this.renderedInputControlElement.classList.add(this.hostConfig.makeCssClassName("ac-input-validation-failed"));
        }
        this.showValidationErrorMessage();
      }
      return result;
    }
    getAllInputs(processActions = true) {
      return [this];
    }
    render() {
      let result = super.render();
      this.resetDirtyState();
      return result;
    }
    get isInteractive() {
      return true;
    }
  };
  Input.labelProperty = new StringProperty(Versions.v1_3, "label", true);
  Input.isRequiredProperty = new BoolProperty(Versions.v1_3, "isRequired", false);
  Input.errorMessageProperty = new StringProperty(Versions.v1_3, "errorMessage", true);
  Input.inputStyleProperty = new EnumProperty(Versions.v1_6, "inputStyle", InputStyle, InputStyle.Default, [
    { value: InputStyle.RevealOnHover },
    { value: InputStyle.Default }
  ]);
  Input.labelWidthProperty = new CustomProperty(Versions.v1_6, "labelWidth", (sender, prop, source, context) => {
    let result = prop.defaultValue;
    const value = source[prop.name];
    let invalidLabelWidth = false;
    if (typeof value === "number" && !isNaN(value)) {
      result = new SizeAndUnit(value, SizeUnit.Weight);
      if (result.physicalSize < 0 || result.physicalSize > 100) {
        invalidLabelWidth = true;
      }
    } else if (typeof value === "string") {
      try {
        result = SizeAndUnit.parse(value);
      } catch (e) {
        invalidLabelWidth = true;
      }
    } else {
      invalidLabelWidth = true;
    }
    if (invalidLabelWidth) {
      context.logParseEvent(sender, ValidationEvent.InvalidPropertyValue, Strings.errors.invalidInputLabelWidth());
      result = void 0;
    }
    return result;
  }, (sender, property2, target, value, context) => {
    if (value instanceof SizeAndUnit) {
      if (value.unit === SizeUnit.Pixel) {
        context.serializeValue(target, "labelWidth", value.physicalSize + "px");
      } else {
        context.serializeNumber(target, "labelWidth", value.physicalSize);
      }
    }
  }, void 0);
  Input.labelPositionProperty = new EnumProperty(Versions.v1_6, "labelPosition", InputLabelPosition, InputLabelPosition.Above, [
    { value: InputLabelPosition.Inline },
    { value: InputLabelPosition.Above }
  ]);
  __decorate2([
    property(Input.labelProperty)
  ], Input.prototype, "label", void 0);
  __decorate2([
    property(Input.isRequiredProperty)
  ], Input.prototype, "isRequired", void 0);
  __decorate2([
    property(Input.errorMessageProperty)
  ], Input.prototype, "errorMessage", void 0);
  __decorate2([
    property(Input.inputStyleProperty)
  ], Input.prototype, "inputStyle", void 0);
  __decorate2([
    property(Input.labelWidthProperty)
  ], Input.prototype, "labelWidth", void 0);
  __decorate2([
    property(Input.labelPositionProperty)
  ], Input.prototype, "labelPosition", void 0);
  var TextInput = class extends Input {
    constructor() {
      super(...arguments);
      this.isMultiline = false;
      this.style = InputTextStyle.Text;
    }
    //#endregion
    setupInput(input) {
      input.style.flex = "1 1 auto";
      input.tabIndex = this.isDesignMode() ? -1 : 0;
      if (this.placeholder) {
        input.placeholder = this.placeholder;
        input.setAttribute("aria-label", this.placeholder);
      }
      if (this.defaultValue) {
        input.value = this.defaultValue;
      }
      if (this.maxLength && this.maxLength > 0) {
        input.maxLength = this.maxLength;
      }
      input.oninput = () => {
        this.valueChanged();
      };
      input.onkeypress = (e) => {
        if (e.ctrlKey && e.code === "Enter" && this.inlineAction && this.inlineAction.isEffectivelyEnabled()) {
          this.inlineAction.execute();
        }
      };
    }
    internalRender() {
      let result;
      if (this.isMultiline && this.style !== InputTextStyle.Password) {
        result = document.createElement("textarea");
        result.className = this.hostConfig.makeCssClassName("ac-input", "ac-textInput", "ac-multiline");
        if (this.height === "stretch") {
          result.style.height = "initial";
        }
      } else {
        result = document.createElement("input");
        result.className = this.hostConfig.makeCssClassName("ac-input", "ac-textInput");
        result.type = InputTextStyle[this.style].toLowerCase();
      }
      this.setupInput(result);
      return result;
    }
    overrideInternalRender() {
      const renderedInputControl = super.overrideInternalRender();
      if (this.inlineAction) {
        const button = document.createElement("button");
        button.className = this.hostConfig.makeCssClassName(this.inlineAction.isEffectivelyEnabled() ? "ac-inlineActionButton" : "ac-inlineActionButton-disabled");
        button.onclick = (e) => {
          if (this.inlineAction && this.inlineAction.isEffectivelyEnabled()) {
            e.preventDefault();
            e.cancelBubble = true;
            this.inlineAction.execute();
          }
        };
        if (this.inlineAction.iconUrl) {
          button.classList.add("iconOnly");
          const icon = document.createElement("img");
          icon.style.height = "100%";
          icon.setAttribute("role", "presentation");
          icon.style.display = "none";
          icon.onload = () => {
            icon.style.removeProperty("display");
          };
          icon.onerror = () => {
            button.removeChild(icon);
            button.classList.remove("iconOnly");
            button.classList.add("textOnly");
            button.textContent = this.inlineAction && this.inlineAction.title ? this.inlineAction.title : Strings.defaults.inlineActionTitle();
          };
          icon.src = this.inlineAction.iconUrl;
          button.appendChild(icon);
          button.title = this.inlineAction.title ? this.inlineAction.title : Strings.defaults.inlineActionTitle();
        } else {
          button.classList.add("textOnly");
          button.textContent = this.inlineAction.title ? this.inlineAction.title : Strings.defaults.inlineActionTitle();
        }
        this.inlineAction.setupElementForAccessibility(button, true);
        button.style.marginLeft = "8px";
        this.inputControlContainerElement.appendChild(button);
      }
      return renderedInputControl;
    }
    updateVisualState(eventType) {
      if (!this.allowRevealOnHoverStyle) {
        return;
      }
      if (!(this.inlineAction || this.isMultiline)) {
        super.updateVisualState(eventType);
      }
    }
    getJsonTypeName() {
      return "Input.Text";
    }
    getAllActions() {
      const result = super.getAllActions();
      if (this.inlineAction) {
        result.push(this.inlineAction);
      }
      return result;
    }
    getActionById(id) {
      let result = super.getActionById(id);
      if (!result && this.inlineAction) {
        result = this.inlineAction.getActionById(id);
      }
      return result;
    }
    isSet() {
      return this.value ? true : false;
    }
    isValid() {
      if (!this.value) {
        return true;
      }
      if (this.regex) {
        return new RegExp(this.regex, "g").test(this.value);
      }
      return true;
    }
    get value() {
      if (this.renderedInputControlElement) {
        if (this.isMultiline) {
          return this.renderedInputControlElement.value;
        } else {
          return this.renderedInputControlElement.value;
        }
      } else {
        return void 0;
      }
    }
  };
  TextInput.valueProperty = new StringProperty(Versions.v1_0, "value");
  TextInput.maxLengthProperty = new NumProperty(Versions.v1_0, "maxLength");
  TextInput.isMultilineProperty = new BoolProperty(Versions.v1_0, "isMultiline", false);
  TextInput.placeholderProperty = new StringProperty(Versions.v1_0, "placeholder");
  TextInput.styleProperty = new EnumProperty(Versions.v1_0, "style", InputTextStyle, InputTextStyle.Text, [
    { value: InputTextStyle.Text },
    { value: InputTextStyle.Tel },
    { value: InputTextStyle.Url },
    { value: InputTextStyle.Email },
    { value: InputTextStyle.Password, targetVersion: Versions.v1_5 }
  ]);
  TextInput.inlineActionProperty = new ActionProperty(Versions.v1_0, "inlineAction", [
    "Action.ShowCard"
  ]);
  TextInput.regexProperty = new StringProperty(Versions.v1_3, "regex", true);
  __decorate2([
    property(TextInput.valueProperty)
  ], TextInput.prototype, "defaultValue", void 0);
  __decorate2([
    property(TextInput.maxLengthProperty)
  ], TextInput.prototype, "maxLength", void 0);
  __decorate2([
    property(TextInput.isMultilineProperty)
  ], TextInput.prototype, "isMultiline", void 0);
  __decorate2([
    property(TextInput.placeholderProperty)
  ], TextInput.prototype, "placeholder", void 0);
  __decorate2([
    property(TextInput.styleProperty)
  ], TextInput.prototype, "style", void 0);
  __decorate2([
    property(TextInput.inlineActionProperty)
  ], TextInput.prototype, "inlineAction", void 0);
  __decorate2([
    property(TextInput.regexProperty)
  ], TextInput.prototype, "regex", void 0);
  var ToggleInput = class extends Input {
    constructor() {
      super(...arguments);
      this.valueOn = "true";
      this.valueOff = "false";
      this.wrap = false;
    }
    updateInputControlAriaLabelledBy() {
      if (this._checkboxInputElement) {
        let joinedLabelIds = this.getAllLabelIds().join(" ");
        if (this._checkboxInputLabelElement && this._checkboxInputLabelElement.id) {
          joinedLabelIds += " " + this._checkboxInputLabelElement.id;
        }
        if (joinedLabelIds) {
          this._checkboxInputElement.setAttribute("aria-labelledby", joinedLabelIds);
        } else {
          this._checkboxInputElement.removeAttribute("aria-labelledby");
        }
      }
    }
    internalRender() {
      const element = document.createElement("div");
      element.className = this.hostConfig.makeCssClassName("ac-input", "ac-toggleInput");
      element.style.width = "100%";
      element.style.display = "flex";
      element.style.alignItems = "center";
      this._checkboxInputElement = document.createElement("input");
      this._checkboxInputElement.id = generateUniqueId();
      this._checkboxInputElement.type = "checkbox";
      this._checkboxInputElement.style.display = "inline-block";
      this._checkboxInputElement.style.verticalAlign = "middle";
      this._checkboxInputElement.style.margin = "0";
      this._checkboxInputElement.style.flex = "0 0 auto";
      if (this.title) {
        this._checkboxInputElement.setAttribute("aria-label", this.title);
      }
      if (this.isRequired) {
        this._checkboxInputElement.setAttribute("aria-required", "true");
      }
      this._checkboxInputElement.tabIndex = this.isDesignMode() ? -1 : 0;
      if (this.defaultValue === this.valueOn) {
        this._checkboxInputElement.checked = true;
      }
      this._oldCheckboxValue = this._checkboxInputElement.checked;
      this._checkboxInputElement.onchange = () => {
        this.valueChanged();
      };
      appendChild(element, this._checkboxInputElement);
      if (this.title || this.isDesignMode()) {
        const label = new TextBlock();
        label.setParent(this);
        label.forElementId = this._checkboxInputElement.id;
        label.hostConfig = this.hostConfig;
        label.text = !this.title ? this.getJsonTypeName() : this.title;
        label.useMarkdown = GlobalSettings.useMarkdownInRadioButtonAndCheckbox;
        label.wrap = this.wrap;
        this._checkboxInputLabelElement = label.render();
        if (this._checkboxInputLabelElement) {
          this._checkboxInputLabelElement.id = generateUniqueId();
          this._checkboxInputLabelElement.style.display = "inline-block";
          this._checkboxInputLabelElement.style.flex = "1 1 auto";
          this._checkboxInputLabelElement.style.marginLeft = "6px";
          this._checkboxInputLabelElement.style.verticalAlign = "middle";
          const spacerElement = document.createElement("div");
          spacerElement.style.width = "6px";
          appendChild(element, spacerElement);
          appendChild(element, this._checkboxInputLabelElement);
        }
      }
      return element;
    }
    get isNullable() {
      return false;
    }
    updateVisualState(eventType) {
    }
    getJsonTypeName() {
      return "Input.Toggle";
    }
    focus() {
      if (this._checkboxInputElement) {
        this._checkboxInputElement.focus();
      }
    }
    isSet() {
      if (this.isRequired) {
        return this.value === this.valueOn;
      }
      return this.value ? true : false;
    }
    isDirty() {
      return this._checkboxInputElement ? this._checkboxInputElement.checked !== this._oldCheckboxValue : false;
    }
    get value() {
      if (this._checkboxInputElement) {
        return this._checkboxInputElement.checked ? this.valueOn : this.valueOff;
      } else {
        return void 0;
      }
    }
  };
  ToggleInput.valueProperty = new StringProperty(Versions.v1_0, "value");
  ToggleInput.titleProperty = new StringProperty(Versions.v1_0, "title");
  ToggleInput.valueOnProperty = new StringProperty(Versions.v1_0, "valueOn", true, void 0, "true", (sender) => {
    return "true";
  });
  ToggleInput.valueOffProperty = new StringProperty(Versions.v1_0, "valueOff", true, void 0, "false", (sender) => {
    return "false";
  });
  ToggleInput.wrapProperty = new BoolProperty(Versions.v1_2, "wrap", false);
  __decorate2([
    property(ToggleInput.valueProperty)
  ], ToggleInput.prototype, "defaultValue", void 0);
  __decorate2([
    property(ToggleInput.titleProperty)
  ], ToggleInput.prototype, "title", void 0);
  __decorate2([
    property(ToggleInput.valueOnProperty)
  ], ToggleInput.prototype, "valueOn", void 0);
  __decorate2([
    property(ToggleInput.valueOffProperty)
  ], ToggleInput.prototype, "valueOff", void 0);
  __decorate2([
    property(ToggleInput.wrapProperty)
  ], ToggleInput.prototype, "wrap", void 0);
  var Choice = class extends SerializableObject {
    //#endregion
    getSchemaKey() {
      return "Choice";
    }
    constructor(title, value) {
      super();
      this.title = title;
      this.value = value;
    }
  };
  Choice.titleProperty = new StringProperty(Versions.v1_0, "title");
  Choice.valueProperty = new StringProperty(Versions.v1_0, "value");
  __decorate2([
    property(Choice.titleProperty)
  ], Choice.prototype, "title", void 0);
  __decorate2([
    property(Choice.valueProperty)
  ], Choice.prototype, "value", void 0);
  var ChoiceSetInputDataQuery = class extends SerializableObject {
    //#endregion
    getSchemaKey() {
      return "choices.data";
    }
  };
  ChoiceSetInputDataQuery.typeProperty = new StringProperty(Versions.v1_6, "type", true, new RegExp("^Data.Query$"));
  ChoiceSetInputDataQuery.datasetProperty = new StringProperty(Versions.v1_6, "dataset");
  ChoiceSetInputDataQuery.countProperty = new NumProperty(Versions.v1_6, "count");
  ChoiceSetInputDataQuery.skipProperty = new NumProperty(Versions.v1_6, "skip");
  __decorate2([
    property(ChoiceSetInputDataQuery.typeProperty)
  ], ChoiceSetInputDataQuery.prototype, "type", void 0);
  __decorate2([
    property(ChoiceSetInputDataQuery.datasetProperty)
  ], ChoiceSetInputDataQuery.prototype, "dataset", void 0);
  __decorate2([
    property(ChoiceSetInputDataQuery.countProperty)
  ], ChoiceSetInputDataQuery.prototype, "count", void 0);
  __decorate2([
    property(ChoiceSetInputDataQuery.skipProperty)
  ], ChoiceSetInputDataQuery.prototype, "skip", void 0);
  var ChoiceSetInput = class _ChoiceSetInput extends Input {
    constructor() {
      super(...arguments);
      this.isMultiSelect = false;
      this.wrap = false;
      this.choices = [];
    }
    get isCompact() {
      return !this.style || this.style === "compact";
    }
    set isCompact(value) {
      this.style = value ? void 0 : "expanded";
    }
    static getUniqueCategoryName() {
      const uniqueCategoryName = "__ac-category" + _ChoiceSetInput._uniqueCategoryCounter;
      _ChoiceSetInput._uniqueCategoryCounter++;
      return uniqueCategoryName;
    }
    isDynamicTypeahead() {
      return this.hostConfig.inputs.allowDynamicallyFilteredChoiceSet && !!this.choicesData && !!this.choicesData.dataset && this.choicesData.type === "Data.Query";
    }
    getFilterForDynamicSearch() {
      var _a3;
      return (_a3 = this._textInput) === null || _a3 === void 0 ? void 0 : _a3.value;
    }
    getDropdownElement() {
      var _a3;
      return (_a3 = this._filteredChoiceSet) === null || _a3 === void 0 ? void 0 : _a3.dropdown;
    }
    renderChoices(filter, fetchedChoices) {
      var _a3;
      (_a3 = this._filteredChoiceSet) === null || _a3 === void 0 ? void 0 : _a3.processResponse(filter, fetchedChoices);
    }
    showLoadingIndicator() {
      var _a3;
      (_a3 = this._filteredChoiceSet) === null || _a3 === void 0 ? void 0 : _a3.showLoadingIndicator();
    }
    removeLoadingIndicator() {
      var _a3;
      (_a3 = this._filteredChoiceSet) === null || _a3 === void 0 ? void 0 : _a3.removeLoadingIndicator();
    }
    showErrorIndicator(filter, error) {
      var _a3;
      (_a3 = this._filteredChoiceSet) === null || _a3 === void 0 ? void 0 : _a3.showErrorIndicator(filter, error);
    }
    showValidationFailureCue() {
      var _a3;
      (_a3 = this._textInput) === null || _a3 === void 0 ? void 0 : _a3.classList.add(this.hostConfig.makeCssClassName("ac-input-validation-failed"));
    }
    removeValidationFailureCue() {
      var _a3;
      (_a3 = this._textInput) === null || _a3 === void 0 ? void 0 : _a3.classList.remove(this.hostConfig.makeCssClassName("ac-input-validation-failed"));
    }
    createPlaceholderOptionWhenValueDoesNotExist() {
      if (!this.value) {
        const placeholderOption = document.createElement("option");
        placeholderOption.selected = true;
        placeholderOption.disabled = true;
        placeholderOption.hidden = true;
        placeholderOption.value = "";
        if (this.placeholder) {
          placeholderOption.text = this.placeholder;
        }
        return placeholderOption;
      }
      return void 0;
    }
    // Make sure `aria-current` is applied to the currently-selected item
    internalApplyAriaCurrent() {
      if (this._selectElement) {
        const options = this._selectElement.options;
        if (options) {
          for (const option of Array.from(options)) {
            if (option.selected) {
              option.setAttribute("aria-current", "true");
            } else {
              option.removeAttribute("aria-current");
            }
          }
        }
      }
    }
    renderCompoundInput(cssClassName, type, defaultValues) {
      const element = document.createElement("div");
      element.className = this.hostConfig.makeCssClassName("ac-input", cssClassName);
      element.style.width = "100%";
      this._toggleInputs = [];
      this._labels = [];
      for (const choice of this.choices) {
        const input = document.createElement("input");
        input.id = generateUniqueId();
        input.type = type;
        input.style.margin = "0";
        input.style.display = "inline-block";
        input.style.verticalAlign = "middle";
        input.style.flex = "0 0 auto";
        input.name = this.id ? this.id : this._uniqueCategoryName;
        if (this.isRequired) {
          input.setAttribute("aria-required", "true");
        }
        input.tabIndex = this.isDesignMode() ? -1 : 0;
        if (choice.value) {
          input.value = choice.value;
        }
        if (choice.title) {
          input.setAttribute("aria-label", choice.title);
        }
        if (defaultValues && choice.value) {
          if (defaultValues.indexOf(choice.value) >= 0) {
            input.checked = true;
          }
        }
        input.onchange = () => {
          this.valueChanged();
        };
        this._toggleInputs.push(input);
        const compoundInput = document.createElement("div");
        compoundInput.style.display = "flex";
        compoundInput.style.alignItems = "center";
        appendChild(compoundInput, input);
        const label = new TextBlock();
        label.setParent(this);
        label.forElementId = input.id;
        label.hostConfig = this.hostConfig;
        label.text = choice.title ? choice.title : "Choice " + this._toggleInputs.length;
        label.useMarkdown = GlobalSettings.useMarkdownInRadioButtonAndCheckbox;
        label.wrap = this.wrap;
        const labelElement = label.render();
        this._labels.push(labelElement);
        if (labelElement) {
          labelElement.id = generateUniqueId();
          labelElement.style.display = "inline-block";
          labelElement.style.flex = "1 1 auto";
          labelElement.style.marginLeft = "6px";
          labelElement.style.verticalAlign = "middle";
          const spacerElement = document.createElement("div");
          spacerElement.style.width = "6px";
          appendChild(compoundInput, spacerElement);
          appendChild(compoundInput, labelElement);
        }
        appendChild(element, compoundInput);
      }
      return element;
    }
    updateInputControlAriaLabelledBy() {
      if ((this.isMultiSelect || this.style === "expanded") && this._toggleInputs && this._labels) {
        const labelIds = this.getAllLabelIds();
        for (let i = 0; i < this._toggleInputs.length; i++) {
          let joinedLabelIds = "";
          if (i === 0) {
            joinedLabelIds = labelIds.join(" ");
          }
          const label = this._labels[i];
          if (label && label.id) {
            joinedLabelIds += " " + label.id;
          }
          if (joinedLabelIds !== "") {
            this._toggleInputs[i].setAttribute("aria-labelledby", joinedLabelIds);
          } else {
            this._toggleInputs[i].removeAttribute("aria-labelledby");
          }
        }
      } else {
        super.updateInputControlAriaLabelledBy();
      }
    }
    internalRender() {
      this._uniqueCategoryName = _ChoiceSetInput.getUniqueCategoryName();
      if (this.isDynamicTypeahead()) {
        const filteredChoiceSet = new FilteredChoiceSet(_ChoiceSetInput._uniqueCategoryCounter, this.choices, this.hostConfig);
        filteredChoiceSet.render();
        if (filteredChoiceSet.textInput) {
          this._textInput = filteredChoiceSet.textInput;
          if (this.defaultValue) {
            this._textInput.value = this.defaultValue;
          }
          if (this.placeholder && !this._textInput.value) {
            this._textInput.placeholder = this.placeholder;
            this._textInput.setAttribute("aria-label", this.placeholder);
          }
          this._textInput.tabIndex = this.isDesignMode() ? -1 : 0;
          const onInputChangeEventHandler = debounce(() => {
            filteredChoiceSet.processChoices();
            this.valueChanged();
            if (this._textInput) {
              if (this.value) {
                this._textInput.removeAttribute("placeholder");
                this._textInput.removeAttribute("aria-label");
              } else if (this.placeholder) {
                this._textInput.placeholder = this.placeholder;
                this._textInput.setAttribute("aria-label", this.placeholder);
              }
            }
          }, this.hostConfig.inputs.debounceTimeInMilliSeconds);
          this._textInput.onclick = onInputChangeEventHandler;
          this._textInput.oninput = onInputChangeEventHandler;
        }
        filteredChoiceSet.parent = this;
        this._filteredChoiceSet = filteredChoiceSet;
        return filteredChoiceSet.renderedElement;
      } else if (this.isMultiSelect) {
        return this.renderCompoundInput("ac-choiceSetInput-multiSelect", "checkbox", this.defaultValue ? this.defaultValue.split(this.hostConfig.choiceSetInputValueSeparator) : void 0);
      } else {
        if (this.style === "expanded") {
          return this.renderCompoundInput("ac-choiceSetInput-expanded", "radio", this.defaultValue ? [this.defaultValue] : void 0);
        } else if (this.style === "filtered") {
          const inputContainer = document.createElement("div");
          inputContainer.style.width = "100%";
          this._textInput = document.createElement("input");
          this._textInput.className = this.hostConfig.makeCssClassName("ac-input", "ac-multichoiceInput", "ac-choiceSetInput-filtered");
          this._textInput.type = "text";
          this._textInput.style.width = "100%";
          this._textInput.oninput = () => {
            this.valueChanged();
            if (this._textInput) {
              if (this.value) {
                this._textInput.removeAttribute("placeholder");
                this._textInput.removeAttribute("aria-label");
              } else if (this.placeholder) {
                this._textInput.placeholder = this.placeholder;
                this._textInput.setAttribute("aria-label", this.placeholder);
              }
            }
          };
          if (this.defaultValue) {
            this._textInput.value = this.defaultValue;
          }
          if (this.placeholder && !this._textInput.value) {
            this._textInput.placeholder = this.placeholder;
            this._textInput.setAttribute("aria-label", this.placeholder);
          }
          this._textInput.tabIndex = this.isDesignMode() ? -1 : 0;
          const dataList = document.createElement("datalist");
          dataList.id = generateUniqueId();
          for (const choice of this.choices) {
            const option = document.createElement("option");
            if (choice.title) {
              option.value = choice.title;
              option.setAttribute("aria-label", choice.title);
            }
            option.tabIndex = this.isDesignMode() ? -1 : 0;
            dataList.appendChild(option);
          }
          this._textInput.setAttribute("list", dataList.id);
          inputContainer.append(this._textInput, dataList);
          return inputContainer;
        } else {
          this._selectElement = document.createElement("select");
          this._selectElement.className = this.hostConfig.makeCssClassName("ac-input", "ac-multichoiceInput", "ac-choiceSetInput-compact");
          this._selectElement.style.width = "100%";
          this._selectElement.tabIndex = this.isDesignMode() ? -1 : 0;
          const placeholderOption = this.createPlaceholderOptionWhenValueDoesNotExist();
          appendChild(this._selectElement, placeholderOption);
          for (const choice of this.choices) {
            const option = document.createElement("option");
            option.value = choice.value;
            if (choice.title) {
              option.text = choice.title;
              option.setAttribute("aria-label", choice.title);
            }
            option.tabIndex = this.isDesignMode() ? -1 : 0;
            if (choice.value === this.defaultValue) {
              option.selected = true;
            }
            appendChild(this._selectElement, option);
          }
          this._selectElement.onchange = () => {
            this.internalApplyAriaCurrent();
            this.valueChanged();
          };
          this.internalApplyAriaCurrent();
          return this._selectElement;
        }
      }
    }
    updateVisualState(eventType) {
      if (!this.allowRevealOnHoverStyle) {
        return;
      }
      if (!this.isMultiSelect && this.isCompact) {
        super.updateVisualState(eventType);
        if (this._selectElement && this.inputStyle === InputStyle.RevealOnHover) {
          const hideDropDownPicker = this.shouldHideInputAdornersForRevealOnHover(this._selectElement, eventType);
          if (hideDropDownPicker) {
            this._selectElement.style.appearance = "none";
            this._selectElement.classList.remove(this.hostConfig.makeCssClassName("ac-inputStyle-revealOnHover-onfocus"));
          } else {
            this._selectElement.style.appearance = "auto";
            this._selectElement.classList.add(this.hostConfig.makeCssClassName("ac-inputStyle-revealOnHover-onfocus"));
          }
        }
      }
    }
    getJsonTypeName() {
      return "Input.ChoiceSet";
    }
    focus() {
      if (this._toggleInputs && (this.isMultiSelect || this.style === "expanded")) {
        if (this._toggleInputs.length > 0) {
          this._toggleInputs[0].focus();
        }
      } else if (this._textInput) {
        this._textInput.focus();
      } else {
        super.focus();
      }
    }
    internalValidateProperties(context) {
      super.internalValidateProperties(context);
      if (this.choices.length === 0) {
        context.addFailure(this, ValidationEvent.CollectionCantBeEmpty, Strings.errors.choiceSetMustHaveAtLeastOneChoice());
      }
      for (const choice of this.choices) {
        if (!choice.title || !choice.value) {
          context.addFailure(this, ValidationEvent.PropertyCantBeNull, Strings.errors.choiceSetChoicesMustHaveTitleAndValue());
        }
      }
    }
    isSet() {
      return this.value ? true : false;
    }
    isValid() {
      if (this._textInput) {
        if (this.value === "" || this.value === this.placeholder) {
          return true;
        }
        for (const choice of this.choices) {
          if (this.value === choice.value) {
            return true;
          }
        }
        if (this.dynamicChoices) {
          for (const choice of this.dynamicChoices) {
            if (this.value === choice) {
              return true;
            }
          }
        }
        return false;
      }
      return super.isValid();
    }
    get value() {
      if (!this.isMultiSelect) {
        if (this._selectElement) {
          return this._selectElement.selectedIndex > 0 ? this._selectElement.value : void 0;
        } else if (this._textInput) {
          for (const choice of this.choices) {
            if (choice.title && this._textInput.value === choice.title) {
              return choice.value;
            }
          }
          return this._textInput.value;
        } else if (this._toggleInputs && this._toggleInputs.length > 0) {
          for (const toggleInput of this._toggleInputs) {
            if (toggleInput.checked) {
              return toggleInput.value;
            }
          }
        }
        return void 0;
      } else {
        if (!this._toggleInputs || this._toggleInputs.length === 0) {
          return void 0;
        }
        let result = "";
        for (const toggleInput of this._toggleInputs) {
          if (toggleInput.checked) {
            if (result !== "") {
              result += this.hostConfig.choiceSetInputValueSeparator;
            }
            result += toggleInput.value;
          }
        }
        return result ? result : void 0;
      }
    }
    get dynamicChoices() {
      var _a3;
      return (_a3 = this._filteredChoiceSet) === null || _a3 === void 0 ? void 0 : _a3.dynamicChoices;
    }
  };
  ChoiceSetInput.valueProperty = new StringProperty(Versions.v1_0, "value");
  ChoiceSetInput.choicesProperty = new SerializableObjectCollectionProperty(Versions.v1_0, "choices", Choice);
  ChoiceSetInput.choicesDataProperty = new SerializableObjectProperty(Versions.v1_6, "choices.data", ChoiceSetInputDataQuery);
  ChoiceSetInput.styleProperty = new ValueSetProperty(Versions.v1_0, "style", [
    { value: "compact" },
    { value: "expanded" },
    { value: "filtered", targetVersion: Versions.v1_5 }
  ], "compact");
  ChoiceSetInput.isMultiSelectProperty = new BoolProperty(Versions.v1_0, "isMultiSelect", false);
  ChoiceSetInput.placeholderProperty = new StringProperty(Versions.v1_0, "placeholder");
  ChoiceSetInput.wrapProperty = new BoolProperty(Versions.v1_2, "wrap", false);
  ChoiceSetInput._uniqueCategoryCounter = 0;
  __decorate2([
    property(ChoiceSetInput.valueProperty)
  ], ChoiceSetInput.prototype, "defaultValue", void 0);
  __decorate2([
    property(ChoiceSetInput.styleProperty)
  ], ChoiceSetInput.prototype, "style", void 0);
  __decorate2([
    property(ChoiceSetInput.isMultiSelectProperty)
  ], ChoiceSetInput.prototype, "isMultiSelect", void 0);
  __decorate2([
    property(ChoiceSetInput.placeholderProperty)
  ], ChoiceSetInput.prototype, "placeholder", void 0);
  __decorate2([
    property(ChoiceSetInput.wrapProperty)
  ], ChoiceSetInput.prototype, "wrap", void 0);
  __decorate2([
    property(ChoiceSetInput.choicesProperty)
  ], ChoiceSetInput.prototype, "choices", void 0);
  __decorate2([
    property(ChoiceSetInput.choicesDataProperty)
  ], ChoiceSetInput.prototype, "choicesData", void 0);
  var FilteredChoiceSet = class {
    constructor(choiceSetId, choices, hostConfig) {
      this._choiceSetId = choiceSetId;
      this._choices = choices;
      this._dynamicChoices = [];
      this._visibleChoiceCount = 0;
      this._highlightedChoiceId = -1;
      this._hostConfig = hostConfig;
    }
    render() {
      const choiceSetContainer = document.createElement("div");
      choiceSetContainer.className = this.hostConfig.makeCssClassName("ac-input", "ac-choiceSetInput-filtered-container");
      this._textInput = document.createElement("input");
      this._textInput.className = this.hostConfig.makeCssClassName("ac-input", "ac-choiceSetInput-filtered-textbox");
      this._textInput.type = "text";
      this._textInput.onkeydown = (event) => {
        if (event.key === "ArrowDown") {
          event.preventDefault();
          this.highlightChoice(this._highlightedChoiceId + 1);
        } else if (event.key === "ArrowUp") {
          event.preventDefault();
          this.highlightChoice(this._highlightedChoiceId - 1);
        } else if (event.key === "Enter") {
          const choice = document.getElementById(`ac-choiceSetInput-${this._choiceSetId}-choice-${this._highlightedChoiceId}`);
          choice === null || choice === void 0 ? void 0 : choice.click();
        }
      };
      this._dropdown = document.createElement("div");
      this._dropdown.className = this.hostConfig.makeCssClassName("ac-input", "ac-choiceSetInput-filtered-dropdown");
      choiceSetContainer.append(this._textInput, this._dropdown);
      this._renderedElement = choiceSetContainer;
    }
    createChoice(value, filter, id) {
      const choice = document.createElement("span");
      choice.className = this.hostConfig.makeCssClassName("ac-input", "ac-choiceSetInput-choice");
      choice.id = `ac-choiceSetInput-${this._choiceSetId}-choice-${id}`;
      const startIndex = value.indexOf(filter);
      if (startIndex === -1) {
        const valueSpan = document.createElement("span");
        valueSpan.innerText = value;
        choice.appendChild(valueSpan);
      } else {
        if (startIndex > 0) {
          const unmatchedBeg = value.substring(0, startIndex);
          const unmatchedBegSpan = document.createElement("span");
          unmatchedBegSpan.innerText = unmatchedBeg;
          choice.appendChild(unmatchedBegSpan);
        }
        const filterSpan = document.createElement("span");
        filterSpan.innerText = filter;
        filterSpan.style.fontWeight = "bold";
        choice.appendChild(filterSpan);
        if (startIndex + filter.length < value.length) {
          const unmatchedEnd = value.substring(startIndex + filter.length);
          const unmatchedEndSpan = document.createElement("span");
          unmatchedEndSpan.innerText = unmatchedEnd;
          choice.appendChild(unmatchedEndSpan);
        }
      }
      choice.tabIndex = -1;
      choice.onclick = () => {
        choice.classList.remove(this.hostConfig.makeCssClassName("ac-choiceSetInput-choice-highlighted"));
        this._highlightedChoiceId = -1;
        if (this._textInput) {
          this._textInput.value = choice.innerText;
          this._textInput.focus();
        }
        if (this._dropdown) {
          this._dropdown.classList.remove(this.hostConfig.makeCssClassName("ac-choiceSetInput-filtered-dropdown-open"));
        }
      };
      choice.onmousemove = () => {
        if (this._highlightedChoiceId !== id) {
          this.highlightChoice(id, false);
        }
      };
      return choice;
    }
    highlightChoice(id, scrollIntoView = true) {
      if (this._visibleChoiceCount > 0) {
        const currentHighlightedChoice = document.getElementById(`ac-choiceSetInput-${this._choiceSetId}-choice-${this._highlightedChoiceId}`);
        const nextHighlightedChoice = document.getElementById(`ac-choiceSetInput-${this._choiceSetId}-choice-${id}`);
        if (nextHighlightedChoice) {
          currentHighlightedChoice === null || currentHighlightedChoice === void 0 ? void 0 : currentHighlightedChoice.classList.remove(this.hostConfig.makeCssClassName("ac-choiceSetInput-choice-highlighted"));
          nextHighlightedChoice.classList.add(this.hostConfig.makeCssClassName("ac-choiceSetInput-choice-highlighted"));
          if (scrollIntoView) {
            nextHighlightedChoice.scrollIntoView();
          }
          this._highlightedChoiceId = id;
        } else if (currentHighlightedChoice && this._highlightedChoiceId !== 0) {
          this.highlightChoice(0);
        } else {
          this.highlightChoice(this._visibleChoiceCount - 1);
        }
      }
    }
    filterChoices() {
      var _a3, _b2;
      const filter = ((_a3 = this._textInput) === null || _a3 === void 0 ? void 0 : _a3.value.toLowerCase().trim()) || "";
      const choices = [...this._choices, ...this._dynamicChoices];
      for (const choice of choices) {
        if (choice.title) {
          const matchIndex = choice.title.toLowerCase().indexOf(filter);
          if (matchIndex !== -1) {
            const matchedText = choice.title.substring(matchIndex, matchIndex + filter.length);
            const choiceContainer = this.createChoice(choice.title, matchedText, this._visibleChoiceCount++);
            (_b2 = this._dropdown) === null || _b2 === void 0 ? void 0 : _b2.appendChild(choiceContainer);
          }
        }
      }
    }
    getStatusIndicator(error) {
      if (error) {
        if (!this._errorIndicator) {
          const errorIndicator = document.createElement("div");
          errorIndicator.className = this.hostConfig.makeCssClassName("ac-input", "ac-choiceSetInput-statusIndicator", "ac-choiceSetInput-errorIndicator");
          this._errorIndicator = errorIndicator;
        }
        this._errorIndicator.innerText = error;
        return this._errorIndicator;
      } else {
        if (!this._loadingIndicator) {
          const loadingIndicator = document.createElement("div");
          loadingIndicator.className = this.hostConfig.makeCssClassName("ac-input", "ac-choiceSetInput-statusIndicator");
          this._loadingIndicator = loadingIndicator;
        }
        this._loadingIndicator.innerText = this._visibleChoiceCount === 0 ? "Loading..." : "Loading more...";
        return this._loadingIndicator;
      }
    }
    resetDropdown() {
      if (this._dropdown) {
        clearElementChildren(this._dropdown);
        this._visibleChoiceCount = 0;
        this._highlightedChoiceId = -1;
      }
    }
    showDropdown() {
      var _a3;
      if ((_a3 = this._dropdown) === null || _a3 === void 0 ? void 0 : _a3.hasChildNodes()) {
        this._dropdown.classList.add(this.hostConfig.makeCssClassName("ac-choiceSetInput-filtered-dropdown-open"));
      }
    }
    processChoices() {
      this.resetDropdown();
      this.filterChoices();
      this.showDropdown();
    }
    processResponse(filter, fetchedChoices) {
      var _a3;
      if (filter === ((_a3 = this._textInput) === null || _a3 === void 0 ? void 0 : _a3.value)) {
        this.resetDropdown();
        this._dynamicChoices = fetchedChoices;
        this.filterChoices();
        if (this._visibleChoiceCount === 0) {
          this.showErrorIndicator(filter, "No results found");
        }
      }
    }
    showLoadingIndicator() {
      var _a3;
      const loadingIndicator = this.getStatusIndicator();
      (_a3 = this._dropdown) === null || _a3 === void 0 ? void 0 : _a3.appendChild(loadingIndicator);
      this.showDropdown();
    }
    removeLoadingIndicator() {
      var _a3, _b2;
      if (this._loadingIndicator && ((_a3 = this._dropdown) === null || _a3 === void 0 ? void 0 : _a3.contains(this._loadingIndicator))) {
        (_b2 = this._dropdown) === null || _b2 === void 0 ? void 0 : _b2.removeChild(this._loadingIndicator);
      }
    }
    showErrorIndicator(filter, error) {
      var _a3, _b2;
      if (filter === ((_a3 = this._textInput) === null || _a3 === void 0 ? void 0 : _a3.value)) {
        this.processChoices();
        const errorIndicator = this.getStatusIndicator(error);
        (_b2 = this._dropdown) === null || _b2 === void 0 ? void 0 : _b2.appendChild(errorIndicator);
        errorIndicator.scrollIntoView();
      }
    }
    get dynamicChoices() {
      var _a3;
      return (_a3 = this._dynamicChoices) === null || _a3 === void 0 ? void 0 : _a3.map((choice) => choice.title);
    }
    get hostConfig() {
      if (this._hostConfig) {
        return this._hostConfig;
      } else {
        if (this.parent) {
          return this.parent.hostConfig;
        } else {
          return defaultHostConfig;
        }
      }
    }
    set parent(value) {
      this._parent = value;
    }
    get parent() {
      return this._parent;
    }
    get renderedElement() {
      return this._renderedElement;
    }
    get textInput() {
      return this._textInput;
    }
    get dropdown() {
      return this._dropdown;
    }
  };
  var NumberInput = class extends Input {
    internalRender() {
      this._numberInputElement = document.createElement("input");
      this._numberInputElement.setAttribute("type", "number");
      if (this.min !== void 0) {
        this._numberInputElement.setAttribute("min", this.min.toString());
      }
      if (this.max !== void 0) {
        this._numberInputElement.setAttribute("max", this.max.toString());
      }
      this._numberInputElement.className = this.hostConfig.makeCssClassName("ac-input", "ac-numberInput");
      this._numberInputElement.style.width = "100%";
      this._numberInputElement.tabIndex = this.isDesignMode() ? -1 : 0;
      if (this.defaultValue !== void 0) {
        this._numberInputElement.valueAsNumber = this.defaultValue;
      }
      if (this.placeholder) {
        this._numberInputElement.placeholder = this.placeholder;
        this._numberInputElement.setAttribute("aria-label", this.placeholder);
      }
      this._numberInputElement.oninput = () => {
        this.valueChanged();
      };
      return this._numberInputElement;
    }
    getJsonTypeName() {
      return "Input.Number";
    }
    isSet() {
      return this.value !== void 0 && !isNaN(this.value);
    }
    isValid() {
      if (this.value === void 0) {
        return !this.isRequired;
      }
      let result = true;
      if (this.min !== void 0) {
        result = result && this.value >= this.min;
      }
      if (this.max !== void 0) {
        result = result && this.value <= this.max;
      }
      return result;
    }
    get value() {
      return this._numberInputElement ? this._numberInputElement.valueAsNumber : void 0;
    }
    set value(value) {
      if (value && this._numberInputElement) {
        this._numberInputElement.value = value.toString();
      }
    }
  };
  NumberInput.valueProperty = new NumProperty(Versions.v1_0, "value");
  NumberInput.placeholderProperty = new StringProperty(Versions.v1_0, "placeholder");
  NumberInput.minProperty = new NumProperty(Versions.v1_0, "min");
  NumberInput.maxProperty = new NumProperty(Versions.v1_0, "max");
  __decorate2([
    property(NumberInput.valueProperty)
  ], NumberInput.prototype, "defaultValue", void 0);
  __decorate2([
    property(NumberInput.minProperty)
  ], NumberInput.prototype, "min", void 0);
  __decorate2([
    property(NumberInput.maxProperty)
  ], NumberInput.prototype, "max", void 0);
  __decorate2([
    property(NumberInput.placeholderProperty)
  ], NumberInput.prototype, "placeholder", void 0);
  var DateInput = class extends Input {
    internalRender() {
      this._dateInputElement = document.createElement("input");
      this._dateInputElement.setAttribute("type", "date");
      if (this.min) {
        this._dateInputElement.setAttribute("min", this.min);
      }
      if (this.max) {
        this._dateInputElement.setAttribute("max", this.max);
      }
      if (this.placeholder) {
        this._dateInputElement.placeholder = this.placeholder;
        this._dateInputElement.setAttribute("aria-label", this.placeholder);
      }
      this._dateInputElement.tabIndex = this.isDesignMode() ? -1 : 0;
      this._dateInputElement.className = this.hostConfig.makeCssClassName("ac-input", "ac-dateInput");
      this._dateInputElement.style.width = "100%";
      this._dateInputElement.oninput = () => {
        this.valueChanged();
      };
      if (this.defaultValue) {
        this._dateInputElement.value = this.defaultValue;
      }
      return this._dateInputElement;
    }
    updateVisualState(eventType) {
      if (!this.allowRevealOnHoverStyle) {
        return;
      }
      super.updateVisualState(eventType);
      if (this._dateInputElement && this.inputStyle === InputStyle.RevealOnHover) {
        const hideDatePicker = this.shouldHideInputAdornersForRevealOnHover(this._dateInputElement, eventType);
        if (hideDatePicker) {
          this._dateInputElement.classList.remove(this.hostConfig.makeCssClassName("ac-inputStyle-revealOnHover-onfocus"));
        } else {
          this._dateInputElement.classList.add(this.hostConfig.makeCssClassName("ac-inputStyle-revealOnHover-onfocus"));
        }
        updateInputAdornersVisibility(
          this._dateInputElement,
          hideDatePicker
          /*hide*/
        );
      }
    }
    getJsonTypeName() {
      return "Input.Date";
    }
    isSet() {
      return this.value ? true : false;
    }
    isValid() {
      if (!this.value) {
        return !this.isRequired;
      }
      const valueAsDate = new Date(this.value);
      let result = true;
      if (this.min) {
        const minDate = new Date(this.min);
        result = result && valueAsDate >= minDate;
      }
      if (this.max) {
        const maxDate = new Date(this.max);
        result = result && valueAsDate <= maxDate;
      }
      return result;
    }
    get value() {
      return this._dateInputElement ? this._dateInputElement.value : void 0;
    }
  };
  DateInput.valueProperty = new StringProperty(Versions.v1_0, "value");
  DateInput.placeholderProperty = new StringProperty(Versions.v1_0, "placeholder");
  DateInput.minProperty = new StringProperty(Versions.v1_0, "min");
  DateInput.maxProperty = new StringProperty(Versions.v1_0, "max");
  __decorate2([
    property(DateInput.valueProperty)
  ], DateInput.prototype, "defaultValue", void 0);
  __decorate2([
    property(DateInput.minProperty)
  ], DateInput.prototype, "min", void 0);
  __decorate2([
    property(DateInput.maxProperty)
  ], DateInput.prototype, "max", void 0);
  __decorate2([
    property(DateInput.placeholderProperty)
  ], DateInput.prototype, "placeholder", void 0);
  var TimeProperty = class extends CustomProperty {
    constructor(targetVersion, name) {
      super(targetVersion, name, (sender, prop, source, context) => {
        const value = source[prop.name];
        if (typeof value === "string" && value && /^[0-9]{2}:[0-9]{2}$/.test(value)) {
          return value;
        }
        return void 0;
      }, (sender, prop, target, value, context) => {
        context.serializeValue(target, prop.name, value);
      });
      this.targetVersion = targetVersion;
      this.name = name;
    }
  };
  var TimeInput = class _TimeInput extends Input {
    static convertTimeStringToDate(timeString) {
      return /* @__PURE__ */ new Date("1973-09-04T" + timeString + ":00Z");
    }
    internalRender() {
      this._timeInputElement = document.createElement("input");
      this._timeInputElement.setAttribute("type", "time");
      if (this.min) {
        this._timeInputElement.setAttribute("min", this.min);
      }
      if (this.max) {
        this._timeInputElement.setAttribute("max", this.max);
      }
      this._timeInputElement.className = this.hostConfig.makeCssClassName("ac-input", "ac-timeInput");
      this._timeInputElement.style.width = "100%";
      this._timeInputElement.oninput = () => {
        this.valueChanged();
      };
      if (this.placeholder) {
        this._timeInputElement.placeholder = this.placeholder;
        this._timeInputElement.setAttribute("aria-label", this.placeholder);
      }
      this._timeInputElement.tabIndex = this.isDesignMode() ? -1 : 0;
      if (this.defaultValue) {
        this._timeInputElement.value = this.defaultValue;
      }
      return this._timeInputElement;
    }
    updateVisualState(eventType) {
      if (!this.allowRevealOnHoverStyle) {
        return;
      }
      super.updateVisualState(eventType);
      if (this._timeInputElement && this.inputStyle === InputStyle.RevealOnHover) {
        const hideTimePicker = this.shouldHideInputAdornersForRevealOnHover(this._timeInputElement, eventType);
        if (hideTimePicker) {
          this._timeInputElement.classList.remove(this.hostConfig.makeCssClassName("ac-inputStyle-revealOnHover-onfocus"));
        } else {
          this._timeInputElement.classList.add(this.hostConfig.makeCssClassName("ac-inputStyle-revealOnHover-onfocus"));
        }
        updateInputAdornersVisibility(
          this._timeInputElement,
          hideTimePicker
          /*hide*/
        );
      }
    }
    getJsonTypeName() {
      return "Input.Time";
    }
    isSet() {
      return this.value ? true : false;
    }
    isValid() {
      if (!this.value) {
        return !this.isRequired;
      }
      const valueAsDate = _TimeInput.convertTimeStringToDate(this.value);
      let result = true;
      if (this.min) {
        const minDate = _TimeInput.convertTimeStringToDate(this.min);
        result = result && valueAsDate >= minDate;
      }
      if (this.max) {
        const maxDate = _TimeInput.convertTimeStringToDate(this.max);
        result = result && valueAsDate <= maxDate;
      }
      return result;
    }
    get value() {
      return this._timeInputElement ? this._timeInputElement.value : void 0;
    }
  };
  TimeInput.valueProperty = new TimeProperty(Versions.v1_0, "value");
  TimeInput.placeholderProperty = new StringProperty(Versions.v1_0, "placeholder");
  TimeInput.minProperty = new TimeProperty(Versions.v1_0, "min");
  TimeInput.maxProperty = new TimeProperty(Versions.v1_0, "max");
  __decorate2([
    property(TimeInput.valueProperty)
  ], TimeInput.prototype, "defaultValue", void 0);
  __decorate2([
    property(TimeInput.minProperty)
  ], TimeInput.prototype, "min", void 0);
  __decorate2([
    property(TimeInput.maxProperty)
  ], TimeInput.prototype, "max", void 0);
  __decorate2([
    property(TimeInput.placeholderProperty)
  ], TimeInput.prototype, "placeholder", void 0);
  var Action = class extends CardObject {
    constructor() {
      super(...arguments);
      this.style = ActionStyle.Default;
      this.mode = ActionMode.Primary;
      this._state = 0;
      this._isFocusable = true;
    }
    //#endregion
    renderButtonContent() {
      if (this.renderedElement) {
        const hostConfig = this.hostConfig;
        const titleElement = document.createElement("div");
        titleElement.style.overflow = "hidden";
        titleElement.style.textOverflow = "ellipsis";
        if (!(hostConfig.actions.iconPlacement === ActionIconPlacement.AboveTitle || hostConfig.actions.allowTitleToWrap)) {
          titleElement.style.whiteSpace = "nowrap";
        }
        if (this.title) {
          titleElement.innerText = this.title;
        }
        if (!this.iconUrl) {
          this.renderedElement.classList.add("noIcon");
          this.renderedElement.appendChild(titleElement);
        } else {
          const iconElement = document.createElement("img");
          iconElement.src = this.iconUrl;
          iconElement.style.width = hostConfig.actions.iconSize + "px";
          iconElement.style.height = hostConfig.actions.iconSize + "px";
          iconElement.style.flex = "0 0 auto";
          iconElement.setAttribute("role", "presentation");
          if (hostConfig.actions.iconPlacement === ActionIconPlacement.AboveTitle) {
            this.renderedElement.classList.add("iconAbove");
            this.renderedElement.style.flexDirection = "column";
            if (this.title) {
              iconElement.style.marginBottom = "6px";
            }
          } else {
            this.renderedElement.classList.add("iconLeft");
            iconElement.style.maxHeight = "100%";
            if (this.title) {
              iconElement.style.marginRight = "6px";
            }
          }
          this.renderedElement.appendChild(iconElement);
          this.renderedElement.appendChild(titleElement);
        }
      }
    }
    getParentContainer() {
      if (this.parent instanceof Container) {
        return this.parent;
      }
      return this.parent ? this.parent.getParentContainer() : void 0;
    }
    isDesignMode() {
      const rootElement = this.getRootObject();
      return rootElement instanceof CardElement && rootElement.isDesignMode();
    }
    updateCssClasses() {
      if (this.parent && this.renderedElement) {
        const hostConfig = this.parent.hostConfig;
        this.renderedElement.className = hostConfig.makeCssClassName(this.isEffectivelyEnabled() ? "ac-pushButton" : "ac-pushButton-disabled");
        const parentContainer = this.getParentContainer();
        if (parentContainer) {
          const parentContainerStyle = parentContainer.getEffectiveStyle();
          if (parentContainerStyle) {
            this.renderedElement.classList.add("style-" + parentContainerStyle);
          }
        }
        this.renderedElement.tabIndex = !this.isDesignMode() && this.isFocusable ? 0 : -1;
        switch (this._state) {
          case 0:
            break;
          case 1:
            this.renderedElement.classList.add(hostConfig.makeCssClassName("expanded"));
            break;
          case 2:
            this.renderedElement.classList.add(hostConfig.makeCssClassName("subdued"));
            break;
        }
        if (this.style && this.isEffectivelyEnabled()) {
          if (this.style === ActionStyle.Positive) {
            this.renderedElement.classList.add(...hostConfig.makeCssClassNames("primary", "style-positive"));
          } else {
            this.renderedElement.classList.add(...hostConfig.makeCssClassNames("style-" + this.style.toLowerCase()));
          }
        }
      }
    }
    getDefaultSerializationContext() {
      return new SerializationContext();
    }
    internalGetReferencedInputs() {
      return {};
    }
    internalPrepareForExecution(_inputs) {
    }
    internalValidateInputs(referencedInputs) {
      const result = [];
      if (referencedInputs) {
        for (const key of Object.keys(referencedInputs)) {
          const input = referencedInputs[key];
          if (!input.validateValue()) {
            result.push(input);
          }
        }
      }
      return result;
    }
    shouldSerialize(context) {
      return context.actionRegistry.findByName(this.getJsonTypeName()) !== void 0;
    }
    raiseExecuteActionEvent() {
      if (this.onExecute) {
        this.onExecute(this);
      }
      raiseExecuteActionEvent(this);
    }
    internalAfterExecute() {
      let rootObject = this.getRootObject();
      if (rootObject instanceof CardElement) {
        rootObject.updateActionsEnabledState();
      }
    }
    getHref() {
      return "";
    }
    getAriaRole() {
      let ariaRole = this.getAriaRoleFromEnum();
      return ariaRole !== null && ariaRole !== void 0 ? ariaRole : "button";
    }
    getAriaRoleFromEnum() {
      switch (this.role) {
        case ActionRole.Button:
          return "button";
        case ActionRole.Link:
          return "link";
        case ActionRole.Menu:
          return "menu";
        case ActionRole.MenuItem:
          return "menuitem";
        case ActionRole.Tab:
          return "tab";
        default:
          return void 0;
      }
    }
    setupElementForAccessibility(element, promoteTooltipToLabel = false) {
      element.tabIndex = this.isEffectivelyEnabled() && !this.isDesignMode() ? 0 : -1;
      element.setAttribute("role", this.getAriaRole());
      if (element instanceof HTMLButtonElement) {
        element.disabled = !this.isEffectivelyEnabled();
      }
      if (!this.isEffectivelyEnabled()) {
        element.setAttribute("aria-disabled", "true");
      } else {
        element.removeAttribute("aria-disabled");
        element.classList.add(this.hostConfig.makeCssClassName("ac-selectable"));
      }
      if (this.title) {
        element.setAttribute("aria-label", this.title);
        element.title = this.title;
      } else {
        element.removeAttribute("aria-label");
        element.removeAttribute("title");
      }
      if (this.tooltip) {
        if (promoteTooltipToLabel && !this.title) {
          element.setAttribute("aria-label", this.tooltip);
        }
        element.title = this.tooltip;
      }
    }
    parse(source, context) {
      return super.parse(source, context ? context : new SerializationContext());
    }
    render() {
      const buttonElement = document.createElement("button");
      buttonElement.type = "button";
      buttonElement.style.display = "flex";
      buttonElement.style.alignItems = "center";
      buttonElement.style.justifyContent = "center";
      buttonElement.onclick = (e) => {
        if (this.isEffectivelyEnabled()) {
          e.preventDefault();
          e.cancelBubble = true;
          this.execute();
        }
      };
      this._renderedElement = buttonElement;
      this.renderButtonContent();
      this.updateCssClasses();
      this.setupElementForAccessibility(buttonElement);
    }
    execute() {
      if (this._actionCollection) {
        this._actionCollection.actionExecuted(this);
      }
      this.raiseExecuteActionEvent();
      this.internalAfterExecute();
    }
    prepareForExecution() {
      const referencedInputs = this.getReferencedInputs();
      const invalidInputs = this.internalValidateInputs(referencedInputs);
      if (invalidInputs.length > 0) {
        invalidInputs[0].focus();
        return false;
      }
      this.internalPrepareForExecution(referencedInputs);
      return true;
    }
    remove() {
      if (this._actionCollection) {
        return this._actionCollection.removeAction(this);
      }
      return false;
    }
    getAllInputs(processActions = true) {
      return [];
    }
    getAllActions() {
      return [this];
    }
    getResourceInformation() {
      return this.iconUrl ? [{ url: this.iconUrl, mimeType: "image" }] : [];
    }
    getActionById(id) {
      return this.id === id ? this : void 0;
    }
    getReferencedInputs() {
      return this.internalGetReferencedInputs();
    }
    /**
     * Validates the inputs associated with this action.
     *
     * @returns A list of inputs that failed validation, or an empty array if no input failed validation.
     */
    validateInputs() {
      return this.internalValidateInputs(this.getReferencedInputs());
    }
    updateEnabledState() {
    }
    isEffectivelyEnabled() {
      return this.isEnabled;
    }
    get isPrimary() {
      return this.style === ActionStyle.Positive;
    }
    set isPrimary(value) {
      if (value) {
        this.style = ActionStyle.Positive;
      } else {
        if (this.style === ActionStyle.Positive) {
          this.style = ActionStyle.Default;
        }
      }
    }
    get hostConfig() {
      return this.parent ? this.parent.hostConfig : defaultHostConfig;
    }
    get parent() {
      return this._parent;
    }
    get state() {
      return this._state;
    }
    set state(value) {
      if (this._state !== value) {
        this._state = value;
        this.updateCssClasses();
      }
    }
    get isFocusable() {
      return this._isFocusable;
    }
    set isFocusable(value) {
      if (this._isFocusable !== value) {
        this._isFocusable = value;
        this.updateCssClasses();
      }
    }
  };
  Action.titleProperty = new StringProperty(Versions.v1_0, "title");
  Action.iconUrlProperty = new StringProperty(Versions.v1_1, "iconUrl");
  Action.styleProperty = new ValueSetProperty(Versions.v1_2, "style", [
    { value: ActionStyle.Default },
    { value: ActionStyle.Positive },
    { value: ActionStyle.Destructive }
  ], ActionStyle.Default);
  Action.modeProperty = new ValueSetProperty(Versions.v1_5, "mode", [{ value: ActionMode.Primary }, { value: ActionMode.Secondary }], ActionMode.Primary);
  Action.tooltipProperty = new StringProperty(Versions.v1_5, "tooltip");
  Action.isEnabledProperty = new BoolProperty(Versions.v1_5, "isEnabled", true);
  Action.roleProperty = new EnumProperty(Versions.v1_6, "role", ActionRole);
  __decorate2([
    property(Action.titleProperty)
  ], Action.prototype, "title", void 0);
  __decorate2([
    property(Action.iconUrlProperty)
  ], Action.prototype, "iconUrl", void 0);
  __decorate2([
    property(Action.styleProperty)
  ], Action.prototype, "style", void 0);
  __decorate2([
    property(Action.modeProperty)
  ], Action.prototype, "mode", void 0);
  __decorate2([
    property(Action.tooltipProperty)
  ], Action.prototype, "tooltip", void 0);
  __decorate2([
    property(Action.isEnabledProperty)
  ], Action.prototype, "isEnabled", void 0);
  __decorate2([
    property(Action.roleProperty)
  ], Action.prototype, "role", void 0);
  var SubmitActionBase = class extends Action {
    constructor() {
      super(...arguments);
      this.disabledUnlessAssociatedInputsChange = false;
      this._isPrepared = false;
      this._areReferencedInputsDirty = false;
    }
    internalGetReferencedInputs() {
      const result = {};
      if (this.associatedInputs !== "none") {
        let current = this.parent;
        let inputs = [];
        while (current) {
          inputs.push(...current.getAllInputs(false));
          current = current.parent;
        }
        for (const input of inputs) {
          if (input.id) {
            result[input.id] = input;
          }
        }
      }
      return result;
    }
    internalPrepareForExecution(inputs) {
      if (this._originalData) {
        this._processedData = JSON.parse(JSON.stringify(this._originalData));
      } else {
        this._processedData = {};
      }
      if (this._processedData && inputs) {
        for (const key of Object.keys(inputs)) {
          const input = inputs[key];
          if (input.id && input.isSet()) {
            this._processedData[input.id] = typeof input.value === "string" ? input.value : input.value.toString();
          }
        }
      }
      this._isPrepared = true;
    }
    internalAfterExecute() {
      if (GlobalSettings.resetInputsDirtyStateAfterActionExecution) {
        this.resetReferencedInputsDirtyState();
      }
    }
    resetReferencedInputsDirtyState() {
      let referencedInputs = this.getReferencedInputs();
      this._areReferencedInputsDirty = false;
      if (referencedInputs) {
        for (const key of Object.keys(referencedInputs)) {
          const input = referencedInputs[key];
          input.resetDirtyState();
        }
      }
    }
    updateEnabledState() {
      this._areReferencedInputsDirty = false;
      let referencedInputs = this.getReferencedInputs();
      if (referencedInputs) {
        for (const key of Object.keys(referencedInputs)) {
          const input = referencedInputs[key];
          if (input.isDirty()) {
            this._areReferencedInputsDirty = true;
            break;
          }
        }
      }
      this.updateCssClasses();
      if (this._renderedElement) {
        this.setupElementForAccessibility(this._renderedElement);
      }
    }
    isEffectivelyEnabled() {
      let result = super.isEffectivelyEnabled();
      return this.disabledUnlessAssociatedInputsChange ? result && this._areReferencedInputsDirty : result;
    }
    get data() {
      return this._isPrepared ? this._processedData : this._originalData;
    }
    set data(value) {
      this._originalData = value;
      this._isPrepared = false;
    }
  };
  SubmitActionBase.dataProperty = new PropertyDefinition(Versions.v1_0, "data");
  SubmitActionBase.associatedInputsProperty = new CustomProperty(Versions.v1_3, "associatedInputs", (sender, prop, source, context) => {
    const value = source[prop.name];
    if (value !== void 0 && typeof value === "string") {
      return value.toLowerCase() === "none" ? "none" : "auto";
    }
    return void 0;
  }, (sender, prop, target, value, context) => {
    context.serializeValue(target, prop.name, value);
  });
  SubmitActionBase.disabledUnlessAssociatedInputsChangeProperty = new BoolProperty(Versions.v1_6, "disabledUnlessAssociatedInputsChange", false);
  __decorate2([
    property(SubmitActionBase.dataProperty)
  ], SubmitActionBase.prototype, "_originalData", void 0);
  __decorate2([
    property(SubmitActionBase.associatedInputsProperty)
  ], SubmitActionBase.prototype, "associatedInputs", void 0);
  __decorate2([
    property(SubmitActionBase.disabledUnlessAssociatedInputsChangeProperty)
  ], SubmitActionBase.prototype, "disabledUnlessAssociatedInputsChange", void 0);
  var SubmitAction = class _SubmitAction extends SubmitActionBase {
    getJsonTypeName() {
      return _SubmitAction.JsonTypeName;
    }
  };
  SubmitAction.JsonTypeName = "Action.Submit";
  var UniversalAction = class extends SubmitActionBase {
  };
  var ExecuteAction = class _ExecuteAction extends UniversalAction {
    //#endregion
    getJsonTypeName() {
      return _ExecuteAction.JsonTypeName;
    }
  };
  ExecuteAction.JsonTypeName = "Action.Execute";
  ExecuteAction.verbProperty = new StringProperty(Versions.v1_4, "verb");
  __decorate2([
    property(ExecuteAction.verbProperty)
  ], ExecuteAction.prototype, "verb", void 0);
  var DataQuery = class _DataQuery extends UniversalAction {
    //#endregion
    getJsonTypeName() {
      return _DataQuery.JsonTypeName;
    }
    get isStandalone() {
      return false;
    }
  };
  DataQuery.JsonTypeName = "Data.Query";
  DataQuery.datasetProperty = new StringProperty(Versions.v1_6, "dataset");
  DataQuery.filterProperty = new StringProperty(Versions.v1_6, "filter");
  DataQuery.countProperty = new NumProperty(Versions.v1_6, "count");
  DataQuery.skipProperty = new NumProperty(Versions.v1_6, "skip");
  __decorate2([
    property(DataQuery.datasetProperty)
  ], DataQuery.prototype, "dataset", void 0);
  __decorate2([
    property(DataQuery.filterProperty)
  ], DataQuery.prototype, "filter", void 0);
  __decorate2([
    property(DataQuery.countProperty)
  ], DataQuery.prototype, "count", void 0);
  __decorate2([
    property(DataQuery.skipProperty)
  ], DataQuery.prototype, "skip", void 0);
  var OpenUrlAction = class _OpenUrlAction extends Action {
    getJsonTypeName() {
      return _OpenUrlAction.JsonTypeName;
    }
    getAriaRole() {
      let ariaRole = this.getAriaRoleFromEnum();
      return ariaRole !== null && ariaRole !== void 0 ? ariaRole : "link";
    }
    internalValidateProperties(context) {
      super.internalValidateProperties(context);
      if (!this.url) {
        context.addFailure(this, ValidationEvent.PropertyCantBeNull, Strings.errors.propertyMustBeSet("url"));
      }
    }
    getHref() {
      return this.url;
    }
  };
  OpenUrlAction.urlProperty = new StringProperty(Versions.v1_0, "url");
  OpenUrlAction.JsonTypeName = "Action.OpenUrl";
  __decorate2([
    property(OpenUrlAction.urlProperty)
  ], OpenUrlAction.prototype, "url", void 0);
  var ToggleVisibilityAction = class _ToggleVisibilityAction extends Action {
    constructor() {
      super(...arguments);
      this.targetElements = {};
    }
    updateAriaControlsAttribute() {
      if (this.targetElements) {
        const elementIds = Object.keys(this.targetElements);
        if (this._renderedElement) {
          if (elementIds.length > 0) {
            this._renderedElement.setAttribute("aria-controls", elementIds.join(" "));
          } else {
            this._renderedElement.removeAttribute("aria-controls");
          }
        }
      }
    }
    internalValidateProperties(context) {
      super.internalValidateProperties(context);
      if (!this.targetElements) {
        context.addFailure(this, ValidationEvent.PropertyCantBeNull, Strings.errors.propertyMustBeSet("targetElements"));
      }
    }
    getJsonTypeName() {
      return _ToggleVisibilityAction.JsonTypeName;
    }
    render() {
      super.render();
      this.updateAriaControlsAttribute();
    }
    execute() {
      super.execute();
      if (this.parent) {
        for (const elementId of Object.keys(this.targetElements)) {
          const targetElement = this.parent.getRootElement().getElementById(elementId);
          if (targetElement) {
            if (typeof this.targetElements[elementId] === "boolean") {
              targetElement.isVisible = this.targetElements[elementId];
            } else {
              targetElement.isVisible = !targetElement.isVisible;
            }
          }
        }
      }
    }
    addTargetElement(elementId, isVisible = void 0) {
      this.targetElements[elementId] = isVisible;
      this.updateAriaControlsAttribute();
    }
    removeTargetElement(elementId) {
      delete this.targetElements[elementId];
      this.updateAriaControlsAttribute();
    }
  };
  ToggleVisibilityAction.targetElementsProperty = new CustomProperty(Versions.v1_2, "targetElements", (sender, prop, source, context) => {
    const result = {};
    if (Array.isArray(source[prop.name])) {
      for (const item of source[prop.name]) {
        if (typeof item === "string") {
          result[item] = void 0;
        } else if (typeof item === "object") {
          const elementId = item["elementId"];
          if (typeof elementId === "string") {
            result[elementId] = parseBool(item["isVisible"]);
          }
        }
      }
    }
    return result;
  }, (sender, prop, target, value, context) => {
    const targetElements = [];
    for (const id of Object.keys(value)) {
      if (typeof value[id] === "boolean") {
        targetElements.push({
          elementId: id,
          isVisible: value[id]
        });
      } else {
        targetElements.push(id);
      }
    }
    context.serializeArray(target, prop.name, targetElements);
  }, {}, (sender) => {
    return {};
  });
  ToggleVisibilityAction.JsonTypeName = "Action.ToggleVisibility";
  __decorate2([
    property(ToggleVisibilityAction.targetElementsProperty)
  ], ToggleVisibilityAction.prototype, "targetElements", void 0);
  var StringWithSubstitutionProperty = class extends PropertyDefinition {
    parse(sender, source, context) {
      const result = new StringWithSubstitutions();
      result.set(parseString(source[this.name]));
      return result;
    }
    toJSON(sender, target, value, context) {
      context.serializeValue(target, this.name, value.getOriginal());
    }
    constructor(targetVersion, name) {
      super(targetVersion, name, void 0, () => {
        return new StringWithSubstitutions();
      });
      this.targetVersion = targetVersion;
      this.name = name;
    }
  };
  var HttpHeader = class extends SerializableObject {
    getSchemaKey() {
      return "HttpHeader";
    }
    //#endregion
    constructor(name = "", value = "") {
      super();
      this.name = name;
      this.value = value;
    }
    getReferencedInputs(inputs, referencedInputs) {
      this._value.getReferencedInputs(inputs, referencedInputs);
    }
    prepareForExecution(inputs) {
      this._value.substituteInputValues(inputs, ContentTypes.applicationXWwwFormUrlencoded);
    }
    get value() {
      return this._value.get();
    }
    set value(newValue) {
      this._value.set(newValue);
    }
  };
  HttpHeader.nameProperty = new StringProperty(Versions.v1_0, "name");
  HttpHeader.valueProperty = new StringWithSubstitutionProperty(Versions.v1_0, "value");
  __decorate2([
    property(HttpHeader.nameProperty)
  ], HttpHeader.prototype, "name", void 0);
  __decorate2([
    property(HttpHeader.valueProperty)
  ], HttpHeader.prototype, "_value", void 0);
  var HttpAction = class _HttpAction extends Action {
    constructor() {
      super(...arguments);
      this._ignoreInputValidation = false;
    }
    internalGetReferencedInputs() {
      const allInputs = this.parent ? this.parent.getRootElement().getAllInputs() : [];
      const result = {};
      this._url.getReferencedInputs(allInputs, result);
      for (const header of this.headers) {
        header.getReferencedInputs(allInputs, result);
      }
      this._body.getReferencedInputs(allInputs, result);
      return result;
    }
    internalPrepareForExecution(inputs) {
      if (inputs) {
        this._url.substituteInputValues(inputs, ContentTypes.applicationXWwwFormUrlencoded);
        let contentType = ContentTypes.applicationJson;
        for (const header of this.headers) {
          header.prepareForExecution(inputs);
          if (header.name && header.name.toLowerCase() === "content-type") {
            contentType = header.value;
          }
        }
        this._body.substituteInputValues(inputs, contentType);
      }
    }
    getJsonTypeName() {
      return _HttpAction.JsonTypeName;
    }
    internalValidateProperties(context) {
      super.internalValidateProperties(context);
      if (!this.url) {
        context.addFailure(this, ValidationEvent.PropertyCantBeNull, Strings.errors.propertyMustBeSet("url"));
      }
      if (this.headers.length > 0) {
        for (const header of this.headers) {
          if (!header.name) {
            context.addFailure(this, ValidationEvent.PropertyCantBeNull, Strings.errors.actionHttpHeadersMustHaveNameAndValue());
          }
        }
      }
    }
    get ignoreInputValidation() {
      return this._ignoreInputValidation;
    }
    set ignoreInputValidation(value) {
      this._ignoreInputValidation = value;
    }
    get url() {
      return this._url.get();
    }
    set url(value) {
      this._url.set(value);
    }
    get body() {
      return this._body.get();
    }
    set body(value) {
      this._body.set(value);
    }
  };
  HttpAction.urlProperty = new StringWithSubstitutionProperty(Versions.v1_0, "url");
  HttpAction.bodyProperty = new StringWithSubstitutionProperty(Versions.v1_0, "body");
  HttpAction.methodProperty = new StringProperty(Versions.v1_0, "method");
  HttpAction.headersProperty = new SerializableObjectCollectionProperty(Versions.v1_0, "headers", HttpHeader);
  HttpAction.ignoreInputValidationProperty = new BoolProperty(Versions.v1_3, "ignoreInputValidation", false);
  HttpAction.JsonTypeName = "Action.Http";
  __decorate2([
    property(HttpAction.urlProperty)
  ], HttpAction.prototype, "_url", void 0);
  __decorate2([
    property(HttpAction.bodyProperty)
  ], HttpAction.prototype, "_body", void 0);
  __decorate2([
    property(HttpAction.methodProperty)
  ], HttpAction.prototype, "method", void 0);
  __decorate2([
    property(HttpAction.headersProperty)
  ], HttpAction.prototype, "headers", void 0);
  __decorate2([
    property(HttpAction.ignoreInputValidationProperty)
  ], HttpAction.prototype, "_ignoreInputValidation", void 0);
  var ShowCardAction = class _ShowCardAction extends Action {
    constructor() {
      super(...arguments);
      this.card = new InlineAdaptiveCard();
    }
    updateCssClasses() {
      super.updateCssClasses();
      if (this.renderedElement) {
        const effectiveHostConfig = this.parent ? this.parent.hostConfig : defaultHostConfig;
        this.renderedElement.classList.add(effectiveHostConfig.makeCssClassName("expandable"));
        this.renderedElement.setAttribute("aria-expanded", (this.state === 1).toString());
      }
    }
    internalParse(source, context) {
      super.internalParse(source, context);
      const jsonCard = source["card"];
      if (jsonCard) {
        this.card.parse(jsonCard, context);
      } else {
        context.logParseEvent(this, ValidationEvent.PropertyCantBeNull, Strings.errors.showCardMustHaveCard());
      }
    }
    internalToJSON(target, context) {
      super.internalToJSON(target, context);
      if (this.card) {
        context.serializeValue(target, "card", this.card.toJSON(context));
      }
    }
    raiseExecuteActionEvent() {
      if (this.hostConfig.actions.showCard.actionMode === ShowCardActionMode.Popup) {
        super.raiseExecuteActionEvent();
      }
    }
    releaseDOMResources() {
      super.releaseDOMResources();
      this.card.releaseDOMResources();
    }
    getJsonTypeName() {
      return _ShowCardAction.JsonTypeName;
    }
    internalValidateProperties(context) {
      super.internalValidateProperties(context);
      this.card.internalValidateProperties(context);
    }
    setParent(value) {
      super.setParent(value);
      this.card.setParent(value);
    }
    getAllInputs(processActions = true) {
      return this.card.getAllInputs(processActions);
    }
    getAllActions() {
      const result = super.getAllActions();
      result.push(...this.card.getAllActions());
      return result;
    }
    getResourceInformation() {
      let result = super.getResourceInformation();
      result.push(...this.card.getResourceInformation());
      return result;
    }
    getActionById(id) {
      let result = super.getActionById(id);
      if (!result) {
        result = this.card.getActionById(id);
      }
      return result;
    }
  };
  ShowCardAction.JsonTypeName = "Action.ShowCard";
  var OverflowAction = class extends Action {
    constructor(actions) {
      super();
      this._actions = actions;
      this.title = Strings.defaults.overflowButtonText();
      this.tooltip = Strings.defaults.overflowButtonTooltip();
    }
    getActions() {
      return this._actions;
    }
    getAllActions() {
      const result = super.getAllActions();
      result.push(...this._actions);
      return result;
    }
    getJsonTypeName() {
      return ShowCardAction.JsonTypeName;
    }
    execute() {
      var _a3;
      const shouldDisplayPopupMenu = !raiseDisplayOverflowActionMenuEvent(this, this.renderedElement);
      if (shouldDisplayPopupMenu && this.renderedElement) {
        const contextMenu = new PopupMenu();
        contextMenu.hostConfig = this.hostConfig;
        for (let i = 0; i < this._actions.length; i++) {
          const menuItem = new MenuItem(i.toString(), (_a3 = this._actions[i].title) !== null && _a3 !== void 0 ? _a3 : "", this._actions[i].iconUrl);
          menuItem.isEnabled = this._actions[i].isEnabled;
          menuItem.onClick = () => {
            const actionToExecute = this._actions[i];
            contextMenu.closePopup(false);
            if (actionToExecute.isEnabled) {
              actionToExecute.execute();
            }
          };
          contextMenu.items.add(menuItem);
        }
        contextMenu.onClose = () => {
          var _a4, _b2;
          (_a4 = this.renderedElement) === null || _a4 === void 0 ? void 0 : _a4.focus();
          (_b2 = this.renderedElement) === null || _b2 === void 0 ? void 0 : _b2.setAttribute("aria-expanded", "false");
        };
        this.renderedElement.setAttribute("aria-expanded", "true");
        contextMenu.popup(this.renderedElement);
        contextMenu.selectedIndex = 0;
      }
    }
    setupElementForAccessibility(element, promoteTooltipToLabel = false) {
      super.setupElementForAccessibility(element, promoteTooltipToLabel);
      element.setAttribute("aria-label", Strings.defaults.overflowButtonTooltip());
      element.setAttribute("aria-expanded", "false");
    }
  };
  OverflowAction.JsonTypeName = "Action.Overflow";
  var ActionCollection = class {
    isActionAllowed(action) {
      const forbiddenTypes = this._owner.getForbiddenActionTypes();
      if (forbiddenTypes) {
        for (const forbiddenType of forbiddenTypes) {
          if (action.constructor === forbiddenType) {
            return false;
          }
        }
      }
      return true;
    }
    refreshContainer() {
      clearElement(this._actionCardContainer);
      if (!this._actionCard) {
        this._actionCardContainer.style.marginTop = "0px";
        return;
      }
      this._actionCardContainer.style.marginTop = this.renderedActionCount > 0 ? this._owner.hostConfig.actions.showCard.inlineTopMargin + "px" : "0px";
      const padding = this._owner.getEffectivePadding();
      this._owner.getImmediateSurroundingPadding(padding);
      const physicalPadding = this._owner.hostConfig.paddingDefinitionToSpacingDefinition(padding);
      if (this._actionCard) {
        this._actionCard.style.paddingLeft = physicalPadding.left + "px";
        this._actionCard.style.paddingRight = physicalPadding.right + "px";
        this._actionCard.style.marginLeft = "-" + physicalPadding.left + "px";
        this._actionCard.style.marginRight = "-" + physicalPadding.right + "px";
        if (physicalPadding.bottom !== 0 && !this._owner.isDesignMode()) {
          this._actionCard.style.paddingBottom = physicalPadding.bottom + "px";
          this._actionCard.style.marginBottom = "-" + physicalPadding.bottom + "px";
        }
        appendChild(this._actionCardContainer, this._actionCard);
      }
    }
    layoutChanged() {
      this._owner.getRootElement().updateLayout();
    }
    showActionCard(action, suppressStyle = false, raiseEvent = true) {
      action.card.suppressStyle = suppressStyle;
      const renderedCard = action.card.renderedElement && !this._owner.isDesignMode() ? action.card.renderedElement : action.card.render();
      this._actionCard = renderedCard;
      this._expandedAction = action;
      this.refreshContainer();
      if (raiseEvent) {
        this.layoutChanged();
        raiseInlineCardExpandedEvent(action, true);
      }
    }
    collapseExpandedAction() {
      for (const action of this._renderedActions) {
        action.state = 0;
      }
      const previouslyExpandedAction = this._expandedAction;
      this._expandedAction = void 0;
      this._actionCard = void 0;
      this.refreshContainer();
      if (previouslyExpandedAction) {
        this.layoutChanged();
        raiseInlineCardExpandedEvent(previouslyExpandedAction, false);
      }
    }
    expandShowCardAction(action, raiseEvent) {
      let afterSelectedAction = false;
      for (const renderedAction of this._renderedActions) {
        if (this._owner.hostConfig.actions.actionsOrientation == Orientation.Horizontal && afterSelectedAction) {
          renderedAction.isFocusable = false;
        }
        if (renderedAction !== action) {
          renderedAction.state = 2;
        } else {
          renderedAction.state = 1;
          afterSelectedAction = true;
          if (renderedAction.renderedElement) {
            renderedAction.renderedElement.onblur = (_e) => {
              for (const ra of this._renderedActions) {
                ra.isFocusable = true;
              }
            };
          }
        }
      }
      this.showActionCard(action, !(this._owner.isAtTheVeryLeft() && this._owner.isAtTheVeryRight()), raiseEvent);
    }
    constructor(owner) {
      this._items = [];
      this._renderedActions = [];
      this._owner = owner;
    }
    releaseDOMResources() {
      for (let action of this._renderedActions) {
        action.releaseDOMResources();
      }
    }
    actionExecuted(action) {
      if (!(action instanceof ShowCardAction)) {
        this.collapseExpandedAction();
      } else {
        if (action === this._expandedAction) {
          this.collapseExpandedAction();
        } else if (this._owner.hostConfig.actions.showCard.actionMode === ShowCardActionMode.Inline) {
          this.expandShowCardAction(action, true);
        }
      }
    }
    parse(source, context) {
      this.clear();
      if (Array.isArray(source)) {
        for (const jsonAction of source) {
          let forbiddenActions = [];
          if (this._owner instanceof ContainerWithActions) {
            forbiddenActions = this._owner.getForbiddenActionNames();
          }
          const action = context.parseAction(this._owner, jsonAction, forbiddenActions, !this._owner.isDesignMode());
          if (action) {
            this.addAction(action);
          }
        }
      }
    }
    toJSON(target, propertyName, context) {
      context.serializeArray(target, propertyName, this._items);
    }
    getActionAt(id) {
      return this._items[id];
    }
    getActionCount() {
      return this._items.length;
    }
    getActionById(id) {
      let result = void 0;
      for (const item of this._items) {
        result = item.getActionById(id);
        if (result) {
          break;
        }
      }
      return result;
    }
    validateProperties(context) {
      if (this._owner.hostConfig.actions.maxActions && this._items.length > this._owner.hostConfig.actions.maxActions) {
        context.addFailure(this._owner, ValidationEvent.TooManyActions, Strings.errors.tooManyActions(this._owner.hostConfig.actions.maxActions));
      }
      if (this._items.length > 0 && !this._owner.hostConfig.supportsInteractivity) {
        context.addFailure(this._owner, ValidationEvent.InteractivityNotAllowed, Strings.errors.interactivityNotAllowed());
      }
      for (const item of this._items) {
        if (!this.isActionAllowed(item)) {
          context.addFailure(this._owner, ValidationEvent.ActionTypeNotAllowed, Strings.errors.actionTypeNotAllowed(item.getJsonTypeName()));
        }
        item.internalValidateProperties(context);
      }
    }
    render(orientation) {
      const hostConfig = this._owner.hostConfig;
      if (!hostConfig.supportsInteractivity) {
        return void 0;
      }
      const element = document.createElement("div");
      const maxActions = hostConfig.actions.maxActions ? Math.min(hostConfig.actions.maxActions, this._items.length) : this._items.length;
      this._actionCardContainer = document.createElement("div");
      this._renderedActions = [];
      if (hostConfig.actions.preExpandSingleShowCardAction && maxActions === 1 && this._items[0] instanceof ShowCardAction && this.isActionAllowed(this._items[0])) {
        this.showActionCard(this._items[0], true);
        this._renderedActions.push(this._items[0]);
      } else {
        const buttonStrip = document.createElement("div");
        buttonStrip.className = hostConfig.makeCssClassName("ac-actionSet");
        buttonStrip.style.display = "flex";
        if (orientation === Orientation.Horizontal) {
          buttonStrip.style.flexDirection = "row";
          if (this._owner.horizontalAlignment && hostConfig.actions.actionAlignment !== ActionAlignment.Stretch) {
            switch (this._owner.horizontalAlignment) {
              case HorizontalAlignment.Center:
                buttonStrip.style.justifyContent = "center";
                break;
              case HorizontalAlignment.Right:
                buttonStrip.style.justifyContent = "flex-end";
                break;
              default:
                buttonStrip.style.justifyContent = "flex-start";
                break;
            }
          } else {
            switch (hostConfig.actions.actionAlignment) {
              case ActionAlignment.Center:
                buttonStrip.style.justifyContent = "center";
                break;
              case ActionAlignment.Right:
                buttonStrip.style.justifyContent = "flex-end";
                break;
              default:
                buttonStrip.style.justifyContent = "flex-start";
                break;
            }
          }
        } else {
          buttonStrip.style.flexDirection = "column";
          if (this._owner.horizontalAlignment && hostConfig.actions.actionAlignment !== ActionAlignment.Stretch) {
            switch (this._owner.horizontalAlignment) {
              case HorizontalAlignment.Center:
                buttonStrip.style.alignItems = "center";
                break;
              case HorizontalAlignment.Right:
                buttonStrip.style.alignItems = "flex-end";
                break;
              default:
                buttonStrip.style.alignItems = "flex-start";
                break;
            }
          } else {
            switch (hostConfig.actions.actionAlignment) {
              case ActionAlignment.Center:
                buttonStrip.style.alignItems = "center";
                break;
              case ActionAlignment.Right:
                buttonStrip.style.alignItems = "flex-end";
                break;
              case ActionAlignment.Stretch:
                buttonStrip.style.alignItems = "stretch";
                break;
              default:
                buttonStrip.style.alignItems = "flex-start";
                break;
            }
          }
        }
        const allowedActions = this._items.filter(this.isActionAllowed.bind(this));
        let primaryActions = [];
        const secondaryActions = [];
        if (!this._owner.isDesignMode()) {
          allowedActions.forEach((action) => action.mode === ActionMode.Secondary ? secondaryActions.push(action) : primaryActions.push(action));
          const overflowPrimaryActions = primaryActions.splice(hostConfig.actions.maxActions);
          if (GlobalSettings.allowMoreThanMaxActionsInOverflowMenu) {
            secondaryActions.push(...overflowPrimaryActions);
          }
          let shouldRenderOverflowActionButton = true;
          if (secondaryActions.length > 0) {
            if (!this._overflowAction) {
              this._overflowAction = new OverflowAction(secondaryActions);
              this._overflowAction.setParent(this._owner);
              this._overflowAction["_actionCollection"] = this;
            }
            const isRootAction = this._owner instanceof AdaptiveCard && !this._owner.parent;
            shouldRenderOverflowActionButton = !raiseRenderOverflowActionsEvent(this._overflowAction, isRootAction);
          }
          if (this._overflowAction && shouldRenderOverflowActionButton) {
            primaryActions.push(this._overflowAction);
          }
        } else {
          primaryActions = allowedActions;
        }
        for (let i = 0; i < primaryActions.length; i++) {
          const action = primaryActions[i];
          action.render();
          if (action.renderedElement) {
            if (hostConfig.actions.actionsOrientation === Orientation.Horizontal && hostConfig.actions.actionAlignment === ActionAlignment.Stretch) {
              action.renderedElement.style.flex = "0 1 100%";
            } else {
              action.renderedElement.style.flex = "0 1 auto";
            }
            buttonStrip.appendChild(action.renderedElement);
            this._renderedActions.push(action);
            if (i < primaryActions.length - 1 && hostConfig.actions.buttonSpacing > 0) {
              const spacer = document.createElement("div");
              if (orientation === Orientation.Horizontal) {
                spacer.style.flex = "0 0 auto";
                spacer.style.width = hostConfig.actions.buttonSpacing + "px";
              } else {
                spacer.style.height = hostConfig.actions.buttonSpacing + "px";
              }
              appendChild(buttonStrip, spacer);
            }
          }
        }
        const buttonStripContainer = document.createElement("div");
        buttonStripContainer.style.overflow = "hidden";
        buttonStripContainer.appendChild(buttonStrip);
        appendChild(element, buttonStripContainer);
      }
      appendChild(element, this._actionCardContainer);
      for (const renderedAction of this._renderedActions) {
        if (renderedAction.state === 1) {
          this.expandShowCardAction(renderedAction, false);
          break;
        }
      }
      return this._renderedActions.length > 0 ? element : void 0;
    }
    addAction(action) {
      if (!action) {
        throw new Error("The action parameter cannot be null.");
      }
      if ((!action.parent || action.parent === this._owner) && this._items.indexOf(action) < 0) {
        this._items.push(action);
        if (!action.parent) {
          action.setParent(this._owner);
        }
        action["_actionCollection"] = this;
      } else {
        throw new Error(Strings.errors.actionAlreadyParented());
      }
    }
    removeAction(action) {
      if (this.expandedAction && this._expandedAction === action) {
        this.collapseExpandedAction();
      }
      const actionIndex = this._items.indexOf(action);
      if (actionIndex >= 0) {
        this._items.splice(actionIndex, 1);
        action.setParent(void 0);
        action["_actionCollection"] = void 0;
        for (let i = 0; i < this._renderedActions.length; i++) {
          if (this._renderedActions[i] === action) {
            this._renderedActions.splice(i, 1);
            break;
          }
        }
        return true;
      }
      return false;
    }
    clear() {
      this._items = [];
      this._renderedActions = [];
      this._expandedAction = void 0;
    }
    getAllInputs(processActions = true) {
      let result = [];
      if (processActions) {
        for (const action of this._items) {
          result.push(...action.getAllInputs());
        }
      }
      return result;
    }
    getResourceInformation() {
      let result = [];
      for (const action of this._items) {
        result.push(...action.getResourceInformation());
      }
      return result;
    }
    get renderedActionCount() {
      return this._renderedActions.length;
    }
    get expandedAction() {
      return this._expandedAction;
    }
  };
  var ActionSet = class extends CardElement {
    internalParse(source, context) {
      super.internalParse(source, context);
      this._actionCollection.parse(source["actions"], context);
    }
    internalToJSON(target, context) {
      super.internalToJSON(target, context);
      this._actionCollection.toJSON(target, "actions", context);
    }
    internalRender() {
      return this._actionCollection.render(this.orientation !== void 0 ? this.orientation : this.hostConfig.actions.actionsOrientation);
    }
    constructor() {
      super();
      this._actionCollection = new ActionCollection(this);
    }
    releaseDOMResources() {
      super.releaseDOMResources();
      this._actionCollection.releaseDOMResources();
    }
    isBleedingAtBottom() {
      if (this._actionCollection.renderedActionCount === 0) {
        return super.isBleedingAtBottom();
      } else {
        if (this._actionCollection.getActionCount() === 1) {
          return this._actionCollection.expandedAction !== void 0 && !this.hostConfig.actions.preExpandSingleShowCardAction;
        } else {
          return this._actionCollection.expandedAction !== void 0;
        }
      }
    }
    getJsonTypeName() {
      return "ActionSet";
    }
    getActionCount() {
      return this._actionCollection.getActionCount();
    }
    getActionAt(index) {
      if (index >= 0 && index < this.getActionCount()) {
        return this._actionCollection.getActionAt(index);
      } else {
        return super.getActionAt(index);
      }
    }
    getActionById(id) {
      const result = this._actionCollection.getActionById(id);
      return result ? result : super.getActionById(id);
    }
    getAllActions() {
      const result = super.getAllActions();
      for (let i = 0; i < this.getActionCount(); i++) {
        let action = this.getActionAt(i);
        if (action) {
          result.push(action);
        }
      }
      return result;
    }
    internalValidateProperties(context) {
      super.internalValidateProperties(context);
      this._actionCollection.validateProperties(context);
    }
    addAction(action) {
      this._actionCollection.addAction(action);
    }
    getAllInputs(processActions = true) {
      return processActions ? this._actionCollection.getAllInputs() : [];
    }
    getResourceInformation() {
      return this._actionCollection.getResourceInformation();
    }
    /**
     * @inheritdoc
     */
    findDOMNodeOwner(node) {
      let target = void 0;
      for (let i = 0; i < this.getActionCount(); i++) {
        const action = this.getActionAt(i);
        if (action) {
          target = action.findDOMNodeOwner(node);
          if (target) {
            return target;
          }
        }
      }
      return super.findDOMNodeOwner(node);
    }
    getElementById(id) {
      let result = super.getElementById(id);
      if (!result) {
        result = this.getElementByIdFromAction(id);
      }
      return result;
    }
    get isInteractive() {
      return true;
    }
  };
  ActionSet.orientationProperty = new EnumProperty(Versions.v1_1, "orientation", Orientation);
  __decorate2([
    property(ActionSet.orientationProperty)
  ], ActionSet.prototype, "orientation", void 0);
  var ContainerStyleProperty = class extends ValueSetProperty {
    constructor(targetVersion, name, defaultValue, onGetInitialValue) {
      super(targetVersion, name, [
        { value: ContainerStyle.Default },
        { value: ContainerStyle.Emphasis },
        { targetVersion: Versions.v1_2, value: ContainerStyle.Accent },
        { targetVersion: Versions.v1_2, value: ContainerStyle.Good },
        { targetVersion: Versions.v1_2, value: ContainerStyle.Attention },
        { targetVersion: Versions.v1_2, value: ContainerStyle.Warning }
      ], defaultValue, onGetInitialValue);
      this.targetVersion = targetVersion;
      this.name = name;
      this.defaultValue = defaultValue;
      this.onGetInitialValue = onGetInitialValue;
    }
  };
  var StylableCardElementContainer = class _StylableCardElementContainer extends CardElementContainer {
    get style() {
      if (this.allowCustomStyle) {
        const style = this.getValue(_StylableCardElementContainer.styleProperty);
        if (style && this.hostConfig.containerStyles.getStyleByName(style)) {
          return style;
        }
      }
      return void 0;
    }
    set style(value) {
      this.setValue(_StylableCardElementContainer.styleProperty, value);
    }
    //#endregion
    get allowCustomStyle() {
      return true;
    }
    get hasExplicitStyle() {
      return this.getValue(_StylableCardElementContainer.styleProperty) !== void 0;
    }
    applyBorder() {
    }
    applyBackground() {
      if (this.renderedElement) {
        const styleDefinition = this.hostConfig.containerStyles.getStyleByName(this.style, this.hostConfig.containerStyles.getStyleByName(this.defaultStyle));
        if (styleDefinition.backgroundColor) {
          const bgColor = stringToCssColor(styleDefinition.backgroundColor);
          if (bgColor) {
            this.renderedElement.style.backgroundColor = bgColor;
          }
        }
      }
    }
    applyPadding() {
      super.applyPadding();
      if (!this.renderedElement) {
        return;
      }
      let physicalPadding = new SpacingDefinition();
      if (this.getEffectivePadding()) {
        physicalPadding = this.hostConfig.paddingDefinitionToSpacingDefinition(this.getEffectivePadding());
      }
      this.renderedElement.style.paddingTop = physicalPadding.top + "px";
      this.renderedElement.style.paddingRight = physicalPadding.right + "px";
      this.renderedElement.style.paddingBottom = physicalPadding.bottom + "px";
      this.renderedElement.style.paddingLeft = physicalPadding.left + "px";
      if (this.isBleeding()) {
        const padding = new PaddingDefinition();
        this.getImmediateSurroundingPadding(padding);
        const surroundingPadding = this.hostConfig.paddingDefinitionToSpacingDefinition(padding);
        this.renderedElement.style.marginRight = "-" + surroundingPadding.right + "px";
        this.renderedElement.style.marginLeft = "-" + surroundingPadding.left + "px";
        if (!this.isDesignMode()) {
          this.renderedElement.style.marginTop = "-" + surroundingPadding.top + "px";
          this.renderedElement.style.marginBottom = "-" + surroundingPadding.bottom + "px";
        }
        if (this.separatorElement && this.separatorOrientation === Orientation.Horizontal) {
          this.separatorElement.style.marginLeft = "-" + surroundingPadding.left + "px";
          this.separatorElement.style.marginRight = "-" + surroundingPadding.right + "px";
        }
      } else {
        this.renderedElement.style.marginRight = "0";
        this.renderedElement.style.marginLeft = "0";
        this.renderedElement.style.marginTop = "0";
        this.renderedElement.style.marginBottom = "0";
        if (this.separatorElement && this.separatorOrientation === Orientation.Horizontal) {
          this.separatorElement.style.marginRight = "0";
          this.separatorElement.style.marginLeft = "0";
        }
      }
    }
    getHasBackground(ignoreBackgroundImages = false) {
      let currentElement = this.parent;
      while (currentElement) {
        let currentElementHasBackgroundImage = false;
        if (ignoreBackgroundImages) {
          currentElementHasBackgroundImage = false;
        } else {
          currentElementHasBackgroundImage = currentElement instanceof Container ? currentElement.backgroundImage.isValid() : false;
        }
        if (currentElement instanceof _StylableCardElementContainer) {
          if (this.hasExplicitStyle && (currentElement.getEffectiveStyle() !== this.getEffectiveStyle() || currentElementHasBackgroundImage)) {
            return true;
          }
        }
        currentElement = currentElement.parent;
      }
      return false;
    }
    getDefaultPadding() {
      return this.getHasBackground() || this.getHasBorder() ? new PaddingDefinition(Spacing.Padding, Spacing.Padding, Spacing.Padding, Spacing.Padding) : super.getDefaultPadding();
    }
    internalValidateProperties(context) {
      super.internalValidateProperties(context);
      const explicitStyle = this.getValue(_StylableCardElementContainer.styleProperty);
      if (explicitStyle !== void 0) {
        const styleDefinition = this.hostConfig.containerStyles.getStyleByName(explicitStyle);
        if (!styleDefinition) {
          context.addFailure(this, ValidationEvent.InvalidPropertyValue, Strings.errors.invalidPropertyValue(explicitStyle, "style"));
        }
      }
    }
    render() {
      const renderedElement = super.render();
      if (renderedElement && this.getHasBackground()) {
        this.applyBackground();
      }
      this.applyBorder();
      return renderedElement;
    }
    getEffectiveStyle() {
      const effectiveStyle = this.style;
      return effectiveStyle ? effectiveStyle : super.getEffectiveStyle();
    }
  };
  StylableCardElementContainer.styleProperty = new ContainerStyleProperty(Versions.v1_0, "style");
  __decorate2([
    property(StylableCardElementContainer.styleProperty)
  ], StylableCardElementContainer.prototype, "style", null);
  var ContainerBase = class extends StylableCardElementContainer {
    constructor() {
      super(...arguments);
      this._bleed = false;
    }
    //#endregion
    adjustRenderedElementSize(renderedElement) {
      super.adjustRenderedElementSize(renderedElement);
      if (this.minPixelHeight) {
        renderedElement.style.minHeight = this.minPixelHeight + "px";
      }
    }
    getHasExpandedAction() {
      return false;
    }
    getBleed() {
      return this._bleed;
    }
    setBleed(value) {
      this._bleed = value;
    }
    get renderedActionCount() {
      return 0;
    }
    isBleeding() {
      return (this.getHasBackground() || this.hostConfig.alwaysAllowBleed) && this.getBleed();
    }
  };
  ContainerBase.bleedProperty = new BoolProperty(Versions.v1_2, "bleed", false);
  ContainerBase.minHeightProperty = new PixelSizeProperty(Versions.v1_2, "minHeight");
  __decorate2([
    property(ContainerBase.bleedProperty)
  ], ContainerBase.prototype, "_bleed", void 0);
  __decorate2([
    property(ContainerBase.minHeightProperty)
  ], ContainerBase.prototype, "minPixelHeight", void 0);
  var BackgroundImage = class _BackgroundImage extends SerializableObject {
    //#endregion
    getSchemaKey() {
      return "BackgroundImage";
    }
    internalParse(source, context) {
      if (typeof source === "string") {
        this.resetDefaultValues();
        this.url = source;
      } else {
        return super.internalParse(source, context);
      }
    }
    apply(element) {
      if (this.url && element.renderedElement) {
        element.renderedElement.style.backgroundImage = "url('" + element.preProcessPropertyValue(_BackgroundImage.urlProperty, this.url) + "')";
        switch (this.fillMode) {
          case FillMode.Repeat:
            element.renderedElement.style.backgroundRepeat = "repeat";
            break;
          case FillMode.RepeatHorizontally:
            element.renderedElement.style.backgroundRepeat = "repeat-x";
            break;
          case FillMode.RepeatVertically:
            element.renderedElement.style.backgroundRepeat = "repeat-y";
            break;
          case FillMode.Cover:
          default:
            element.renderedElement.style.backgroundRepeat = "no-repeat";
            element.renderedElement.style.backgroundSize = "cover";
            break;
        }
        switch (this.horizontalAlignment) {
          case HorizontalAlignment.Left:
            break;
          case HorizontalAlignment.Center:
            element.renderedElement.style.backgroundPositionX = "center";
            break;
          case HorizontalAlignment.Right:
            element.renderedElement.style.backgroundPositionX = "right";
            break;
        }
        switch (this.verticalAlignment) {
          case VerticalAlignment.Top:
            break;
          case VerticalAlignment.Center:
            element.renderedElement.style.backgroundPositionY = "center";
            break;
          case VerticalAlignment.Bottom:
            element.renderedElement.style.backgroundPositionY = "bottom";
            break;
        }
      }
    }
    isValid() {
      return this.url ? true : false;
    }
  };
  BackgroundImage.urlProperty = new StringProperty(Versions.v1_0, "url");
  BackgroundImage.fillModeProperty = new EnumProperty(Versions.v1_2, "fillMode", FillMode, FillMode.Cover);
  BackgroundImage.horizontalAlignmentProperty = new EnumProperty(Versions.v1_2, "horizontalAlignment", HorizontalAlignment, HorizontalAlignment.Left);
  BackgroundImage.verticalAlignmentProperty = new EnumProperty(Versions.v1_2, "verticalAlignment", VerticalAlignment, VerticalAlignment.Top);
  __decorate2([
    property(BackgroundImage.urlProperty)
  ], BackgroundImage.prototype, "url", void 0);
  __decorate2([
    property(BackgroundImage.fillModeProperty)
  ], BackgroundImage.prototype, "fillMode", void 0);
  __decorate2([
    property(BackgroundImage.horizontalAlignmentProperty)
  ], BackgroundImage.prototype, "horizontalAlignment", void 0);
  __decorate2([
    property(BackgroundImage.verticalAlignmentProperty)
  ], BackgroundImage.prototype, "verticalAlignment", void 0);
  var Container = class _Container extends ContainerBase {
    constructor() {
      super(...arguments);
      this._items = [];
      this._renderedItems = [];
    }
    get backgroundImage() {
      return this.getValue(_Container.backgroundImageProperty);
    }
    insertItemAt(item, index, forceInsert) {
      if (!item.parent || forceInsert) {
        if (item.isStandalone) {
          if (index < 0 || index >= this._items.length) {
            this._items.push(item);
          } else {
            this._items.splice(index, 0, item);
          }
          item.setParent(this);
        } else {
          throw new Error(Strings.errors.elementTypeNotStandalone(item.getJsonTypeName()));
        }
      } else {
        throw new Error(Strings.errors.elementAlreadyParented());
      }
    }
    getItemsCollectionPropertyName() {
      return "items";
    }
    applyBackground() {
      if (this.backgroundImage.isValid() && this.renderedElement) {
        this.backgroundImage.apply(this);
      }
      super.applyBackground();
    }
    applyRTL(element) {
      if (this.rtl !== void 0) {
        element.dir = this.rtl ? "rtl" : "ltr";
      }
    }
    internalRender() {
      this._renderedItems = [];
      const hostConfig = this.hostConfig;
      const element = document.createElement("div");
      this.applyRTL(element);
      element.classList.add(hostConfig.makeCssClassName("ac-container"));
      element.style.display = "flex";
      element.style.flexDirection = "column";
      if (GlobalSettings.useAdvancedCardBottomTruncation) {
        element.style.minHeight = "-webkit-min-content";
      }
      switch (this.getEffectiveVerticalContentAlignment()) {
        case VerticalAlignment.Center:
          element.style.justifyContent = "center";
          break;
        case VerticalAlignment.Bottom:
          element.style.justifyContent = "flex-end";
          break;
        default:
          element.style.justifyContent = "flex-start";
          break;
      }
      if (this._items.length > 0) {
        for (const item of this._items) {
          const renderedItem = this.isElementAllowed(item) ? item.render() : void 0;
          if (renderedItem) {
            if (this._renderedItems.length > 0 && item.separatorElement) {
              item.separatorElement.style.flex = "0 0 auto";
              appendChild(element, item.separatorElement);
            }
            appendChild(element, renderedItem);
            this._renderedItems.push(item);
          }
        }
      } else {
        if (this.isDesignMode()) {
          const placeholderElement = this.createPlaceholderElement();
          placeholderElement.style.width = "100%";
          placeholderElement.style.height = "100%";
          element.appendChild(placeholderElement);
        }
      }
      return element;
    }
    truncateOverflow(maxHeight) {
      if (this.renderedElement) {
        const boundary = this.renderedElement.offsetTop + maxHeight + 1;
        const handleElement = (cardElement) => {
          const elt = cardElement.renderedElement;
          if (elt) {
            switch (getFitStatus(elt, boundary)) {
              case ContainerFitStatus.FullyInContainer:
                const sizeChanged = cardElement["resetOverflow"]();
                if (sizeChanged) {
                  handleElement(cardElement);
                }
                break;
              case ContainerFitStatus.Overflowing:
                const containerMaxHeight = boundary - elt.offsetTop;
                cardElement["handleOverflow"](containerMaxHeight);
                break;
              case ContainerFitStatus.FullyOutOfContainer:
                cardElement["handleOverflow"](0);
                break;
            }
          }
        };
        for (const item of this._items) {
          handleElement(item);
        }
        return true;
      }
      return false;
    }
    undoOverflowTruncation() {
      for (const item of this._items) {
        item["resetOverflow"]();
      }
    }
    getHasBackground(ignoreBackgroundImages = false) {
      let result = ignoreBackgroundImages ? false : this.backgroundImage.isValid();
      return result || super.getHasBackground(ignoreBackgroundImages);
    }
    internalParse(source, context) {
      super.internalParse(source, context);
      this.clear();
      this.setShouldFallback(false);
      let jsonItems = source[this.getItemsCollectionPropertyName()];
      if (Array.isArray(jsonItems)) {
        for (const item of jsonItems) {
          const element = context.parseElement(this, item, this.forbiddenChildElements(), !this.isDesignMode());
          if (element) {
            this.insertItemAt(element, -1, true);
          }
        }
      }
    }
    internalToJSON(target, context) {
      super.internalToJSON(target, context);
      const collectionPropertyName = this.getItemsCollectionPropertyName();
      context.serializeArray(target, collectionPropertyName, this._items);
    }
    get isSelectable() {
      return true;
    }
    getEffectivePadding() {
      if (GlobalSettings.removePaddingFromContainersWithBackgroundImage && !this.getHasBackground(true)) {
        return new PaddingDefinition();
      }
      return super.getEffectivePadding();
    }
    getEffectiveVerticalContentAlignment() {
      if (this.verticalContentAlignment !== void 0) {
        return this.verticalContentAlignment;
      }
      const parentContainer = this.getParentContainer();
      return parentContainer ? parentContainer.getEffectiveVerticalContentAlignment() : VerticalAlignment.Top;
    }
    getItemCount() {
      return this._items.length;
    }
    getItemAt(index) {
      return this._items[index];
    }
    getFirstVisibleRenderedItem() {
      if (this.renderedElement && this._renderedItems && this._renderedItems.length > 0) {
        for (const item of this._renderedItems) {
          if (item.isVisible) {
            return item;
          }
        }
      }
      return void 0;
    }
    getLastVisibleRenderedItem() {
      if (this.renderedElement && this._renderedItems && this._renderedItems.length > 0) {
        for (let i = this._renderedItems.length - 1; i >= 0; i--) {
          if (this._renderedItems[i].isVisible) {
            return this._renderedItems[i];
          }
        }
      }
      return void 0;
    }
    getJsonTypeName() {
      return "Container";
    }
    isFirstElement(element) {
      const designMode = this.isDesignMode();
      for (const item of this._items) {
        if (item.isVisible || designMode) {
          return item === element;
        }
      }
      return false;
    }
    isLastElement(element) {
      const designMode = this.isDesignMode();
      for (let i = this._items.length - 1; i >= 0; i--) {
        if (this._items[i].isVisible || designMode) {
          return this._items[i] === element;
        }
      }
      return false;
    }
    isRtl() {
      if (this.rtl !== void 0) {
        return this.rtl;
      } else {
        const parentContainer = this.getParentContainer();
        return parentContainer ? parentContainer.isRtl() : false;
      }
    }
    isBleedingAtTop() {
      const firstRenderedItem = this.getFirstVisibleRenderedItem();
      return this.isBleeding() || (firstRenderedItem ? firstRenderedItem.isBleedingAtTop() : false);
    }
    isBleedingAtBottom() {
      const lastRenderedItem = this.getLastVisibleRenderedItem();
      return this.isBleeding() || (lastRenderedItem ? lastRenderedItem.isBleedingAtBottom() && lastRenderedItem.getEffectiveStyle() === this.getEffectiveStyle() : false);
    }
    indexOf(cardElement) {
      return this._items.indexOf(cardElement);
    }
    addItem(item) {
      this.insertItemAt(item, -1, false);
    }
    insertItemBefore(item, insertBefore) {
      this.insertItemAt(item, this._items.indexOf(insertBefore), false);
    }
    insertItemAfter(item, insertAfter) {
      this.insertItemAt(item, this._items.indexOf(insertAfter) + 1, false);
    }
    removeItem(item) {
      const itemIndex = this._items.indexOf(item);
      if (itemIndex >= 0) {
        this._items.splice(itemIndex, 1);
        item.setParent(void 0);
        this.updateLayout();
        return true;
      }
      return false;
    }
    clear() {
      this._items = [];
      this._renderedItems = [];
    }
    getResourceInformation() {
      const result = super.getResourceInformation();
      if (this.backgroundImage.isValid()) {
        result.push({
          // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-assertion -- validated by `isValid()`
          url: this.backgroundImage.url,
          mimeType: "image"
        });
      }
      return result;
    }
    getActionById(id) {
      let result = super.getActionById(id);
      if (!result) {
        if (this.selectAction) {
          result = this.selectAction.getActionById(id);
        }
        if (!result) {
          for (const item of this._items) {
            result = item.getActionById(id);
            if (result) {
              break;
            }
          }
        }
      }
      return result;
    }
    get padding() {
      return this.getPadding();
    }
    set padding(value) {
      this.setPadding(value);
    }
    get selectAction() {
      return this._selectAction;
    }
    set selectAction(value) {
      this._selectAction = value;
    }
    get bleed() {
      return this.getBleed();
    }
    set bleed(value) {
      this.setBleed(value);
    }
  };
  Container.backgroundImageProperty = new SerializableObjectProperty(Versions.v1_0, "backgroundImage", BackgroundImage);
  Container.verticalContentAlignmentProperty = new EnumProperty(Versions.v1_1, "verticalContentAlignment", VerticalAlignment);
  Container.rtlProperty = new BoolProperty(Versions.v1_0, "rtl");
  __decorate2([
    property(Container.backgroundImageProperty)
  ], Container.prototype, "backgroundImage", null);
  __decorate2([
    property(Container.verticalContentAlignmentProperty)
  ], Container.prototype, "verticalContentAlignment", void 0);
  __decorate2([
    property(Container.rtlProperty)
  ], Container.prototype, "rtl", void 0);
  var Column = class extends Container {
    adjustRenderedElementSize(renderedElement) {
      const minDesignTimeColumnHeight = 20;
      if (this.isDesignMode()) {
        renderedElement.style.minWidth = "20px";
        renderedElement.style.minHeight = (!this.minPixelHeight ? minDesignTimeColumnHeight : Math.max(this.minPixelHeight, minDesignTimeColumnHeight)) + "px";
      } else {
        renderedElement.style.minWidth = "0";
        if (this.minPixelHeight) {
          renderedElement.style.minHeight = this.minPixelHeight + "px";
        }
      }
      if (this.width === "auto") {
        renderedElement.style.flex = "0 1 auto";
      } else if (this.width === "stretch") {
        renderedElement.style.flex = "1 1 50px";
      } else if (this.width instanceof SizeAndUnit) {
        if (this.width.unit === SizeUnit.Pixel) {
          renderedElement.style.flex = "0 0 auto";
          renderedElement.style.width = this.width.physicalSize + "px";
        } else {
          renderedElement.style.flex = "1 1 " + (this._computedWeight > 0 ? this._computedWeight : this.width.physicalSize) + "%";
        }
      }
    }
    shouldSerialize(_context) {
      return true;
    }
    get separatorOrientation() {
      return Orientation.Vertical;
    }
    constructor(width = "stretch") {
      super();
      this.width = "stretch";
      this._computedWeight = 0;
      this.width = width;
    }
    getJsonTypeName() {
      return "Column";
    }
    get hasVisibleSeparator() {
      if (this.parent && this.parent instanceof ColumnSet) {
        return this.separatorElement !== void 0 && !this.parent.isLeftMostElement(this);
      } else {
        return false;
      }
    }
    get isStandalone() {
      return false;
    }
  };
  Column.widthProperty = new CustomProperty(Versions.v1_0, "width", (sender, prop, source, context) => {
    let result = prop.defaultValue;
    const value = source[prop.name];
    let invalidWidth = false;
    if (typeof value === "number" && !isNaN(value)) {
      result = new SizeAndUnit(value, SizeUnit.Weight);
    } else if (value === "auto" || value === "stretch") {
      result = value;
    } else if (typeof value === "string") {
      try {
        result = SizeAndUnit.parse(value);
        if (result.unit === SizeUnit.Pixel && prop.targetVersion.compareTo(context.targetVersion) > 0) {
          invalidWidth = true;
        }
      } catch (e) {
        invalidWidth = true;
      }
    } else {
      invalidWidth = true;
    }
    if (invalidWidth) {
      context.logParseEvent(sender, ValidationEvent.InvalidPropertyValue, Strings.errors.invalidColumnWidth(value));
      result = "auto";
    }
    return result;
  }, (sender, property2, target, value, context) => {
    if (value instanceof SizeAndUnit) {
      if (value.unit === SizeUnit.Pixel) {
        context.serializeValue(target, "width", value.physicalSize + "px");
      } else {
        context.serializeNumber(target, "width", value.physicalSize);
      }
    } else {
      context.serializeValue(target, "width", value);
    }
  }, "stretch");
  __decorate2([
    property(Column.widthProperty)
  ], Column.prototype, "width", void 0);
  var ColumnSet = class extends ContainerBase {
    constructor() {
      super(...arguments);
      this._columns = [];
    }
    createColumnInstance(source, context) {
      return context.parseCardObject(this, source, [], !this.isDesignMode(), (typeName) => {
        return !typeName || typeName === "Column" ? new Column() : void 0;
      }, (typeName, _errorType) => {
        context.logParseEvent(void 0, ValidationEvent.ElementTypeNotAllowed, Strings.errors.elementTypeNotAllowed(typeName));
      });
    }
    internalRender() {
      this._renderedColumns = [];
      if (this._columns.length > 0) {
        const hostConfig = this.hostConfig;
        const element = document.createElement("div");
        element.className = hostConfig.makeCssClassName("ac-columnSet");
        element.style.display = "flex";
        if (GlobalSettings.useAdvancedCardBottomTruncation) {
          element.style.minHeight = "-webkit-min-content";
        }
        switch (this.getEffectiveHorizontalAlignment()) {
          case HorizontalAlignment.Center:
            element.style.justifyContent = "center";
            break;
          case HorizontalAlignment.Right:
            element.style.justifyContent = "flex-end";
            break;
          default:
            element.style.justifyContent = "flex-start";
            break;
        }
        let totalWeight = 0;
        for (const column of this._columns) {
          if (column.width instanceof SizeAndUnit && column.width.unit === SizeUnit.Weight) {
            totalWeight += column.width.physicalSize;
          }
        }
        for (const column of this._columns) {
          if (column.width instanceof SizeAndUnit && column.width.unit === SizeUnit.Weight && totalWeight > 0) {
            const computedWeight = 100 / totalWeight * column.width.physicalSize;
            column["_computedWeight"] = computedWeight;
          }
          const renderedColumn = column.render();
          if (renderedColumn) {
            if (this._renderedColumns.length > 0 && column.separatorElement) {
              column.separatorElement.style.flex = "0 0 auto";
              appendChild(element, column.separatorElement);
            }
            appendChild(element, renderedColumn);
            this._renderedColumns.push(column);
          }
        }
        return this._renderedColumns.length > 0 ? element : void 0;
      } else {
        return void 0;
      }
    }
    truncateOverflow(maxHeight) {
      for (const column of this._columns) {
        column["handleOverflow"](maxHeight);
      }
      return true;
    }
    undoOverflowTruncation() {
      for (const column of this._columns) {
        column["resetOverflow"]();
      }
    }
    get isSelectable() {
      return true;
    }
    internalParse(source, context) {
      super.internalParse(source, context);
      this._columns = [];
      this._renderedColumns = [];
      const jsonColumns = source["columns"];
      if (Array.isArray(jsonColumns)) {
        for (const item of jsonColumns) {
          const column = this.createColumnInstance(item, context);
          if (column) {
            this._columns.push(column);
          }
        }
      }
    }
    internalToJSON(target, context) {
      super.internalToJSON(target, context);
      context.serializeArray(target, "columns", this._columns);
    }
    isFirstElement(element) {
      for (const column of this._columns) {
        if (column.isVisible) {
          return column === element;
        }
      }
      return false;
    }
    isBleedingAtTop() {
      if (this.isBleeding()) {
        return true;
      }
      if (this._renderedColumns && this._renderedColumns.length > 0) {
        for (const column of this._columns) {
          if (column.isBleedingAtTop()) {
            return true;
          }
        }
      }
      return false;
    }
    isBleedingAtBottom() {
      if (this.isBleeding()) {
        return true;
      }
      if (this._renderedColumns && this._renderedColumns.length > 0) {
        for (const column of this._columns) {
          if (column.isBleedingAtBottom()) {
            return true;
          }
        }
      }
      return false;
    }
    getItemCount() {
      return this._columns.length;
    }
    getFirstVisibleRenderedItem() {
      if (this.renderedElement && this._renderedColumns && this._renderedColumns.length > 0) {
        return this._renderedColumns[0];
      } else {
        return void 0;
      }
    }
    getLastVisibleRenderedItem() {
      if (this.renderedElement && this._renderedColumns && this._renderedColumns.length > 0) {
        return this._renderedColumns[this._renderedColumns.length - 1];
      } else {
        return void 0;
      }
    }
    getColumnAt(index) {
      return this._columns[index];
    }
    getItemAt(index) {
      return this.getColumnAt(index);
    }
    getJsonTypeName() {
      return "ColumnSet";
    }
    internalValidateProperties(context) {
      super.internalValidateProperties(context);
      let weightedColumns = 0;
      let stretchedColumns = 0;
      for (const column of this._columns) {
        if (typeof column.width === "number") {
          weightedColumns++;
        } else if (column.width === "stretch") {
          stretchedColumns++;
        }
      }
      if (weightedColumns > 0 && stretchedColumns > 0) {
        context.addFailure(this, ValidationEvent.Hint, Strings.hints.dontUseWeightedAndStrecthedColumnsInSameSet());
      }
    }
    addColumn(column) {
      if (!column.parent) {
        this._columns.push(column);
        column.setParent(this);
      } else {
        throw new Error(Strings.errors.columnAlreadyBelongsToAnotherSet());
      }
    }
    removeItem(item) {
      if (item instanceof Column) {
        const itemIndex = this._columns.indexOf(item);
        if (itemIndex >= 0) {
          this._columns.splice(itemIndex, 1);
          item.setParent(void 0);
          this.updateLayout();
          return true;
        }
      }
      return false;
    }
    indexOf(cardElement) {
      return cardElement instanceof Column ? this._columns.indexOf(cardElement) : -1;
    }
    isLeftMostElement(element) {
      return this._columns.indexOf(element) === 0;
    }
    isRightMostElement(element) {
      return this._columns.indexOf(element) === this._columns.length - 1;
    }
    isTopElement(element) {
      return this._columns.indexOf(element) >= 0;
    }
    isBottomElement(element) {
      return this._columns.indexOf(element) >= 0;
    }
    getActionById(id) {
      let result = void 0;
      for (const column of this._columns) {
        result = column.getActionById(id);
        if (result) {
          break;
        }
      }
      return result;
    }
    get bleed() {
      return this.getBleed();
    }
    set bleed(value) {
      this.setBleed(value);
    }
    get padding() {
      return this.getPadding();
    }
    set padding(value) {
      this.setPadding(value);
    }
    get selectAction() {
      return this._selectAction;
    }
    set selectAction(value) {
      this._selectAction = value;
    }
  };
  function raiseImageLoadedEvent(image) {
    const card = image.getRootElement();
    const onImageLoadedHandler = card && card.onImageLoaded ? card.onImageLoaded : AdaptiveCard.onImageLoaded;
    if (onImageLoadedHandler) {
      onImageLoadedHandler(image);
    }
  }
  function raiseAnchorClickedEvent(element, anchor, ev) {
    const card = element.getRootElement();
    const onAnchorClickedHandler = card && card.onAnchorClicked ? card.onAnchorClicked : AdaptiveCard.onAnchorClicked;
    return onAnchorClickedHandler !== void 0 ? onAnchorClickedHandler(element, anchor, ev) : false;
  }
  function raiseExecuteActionEvent(action) {
    const card = action.parent ? action.parent.getRootElement() : void 0;
    const onExecuteActionHandler = card && card.onExecuteAction ? card.onExecuteAction : AdaptiveCard.onExecuteAction;
    if (action.prepareForExecution() && onExecuteActionHandler) {
      onExecuteActionHandler(action);
    }
  }
  function raiseInlineCardExpandedEvent(action, isExpanded) {
    const card = action.parent ? action.parent.getRootElement() : void 0;
    const onInlineCardExpandedHandler = card && card.onInlineCardExpanded ? card.onInlineCardExpanded : AdaptiveCard.onInlineCardExpanded;
    if (onInlineCardExpandedHandler) {
      onInlineCardExpandedHandler(action, isExpanded);
    }
  }
  function raiseInputValueChangedEvent(input) {
    const card = input.getRootElement();
    const onInputValueChangedHandler = card && card.onInputValueChanged ? card.onInputValueChanged : AdaptiveCard.onInputValueChanged;
    if (onInputValueChangedHandler) {
      onInputValueChangedHandler(input);
    }
  }
  function raiseElementVisibilityChangedEvent(element, shouldUpdateLayout = true) {
    const rootElement = element.getRootElement();
    if (shouldUpdateLayout) {
      rootElement.updateLayout();
    }
    const card = rootElement;
    const onElementVisibilityChangedHandler = card && card.onElementVisibilityChanged ? card.onElementVisibilityChanged : AdaptiveCard.onElementVisibilityChanged;
    if (onElementVisibilityChangedHandler !== void 0) {
      onElementVisibilityChangedHandler(element);
    }
  }
  function updateInputAdornersVisibility(input, hide) {
    if (!!hide) {
      input.readOnly = true;
      input.required = true;
    } else {
      input.readOnly = false;
      input.required = false;
    }
  }
  function raiseDisplayOverflowActionMenuEvent(action, target) {
    const card = action.parent ? action.parent.getRootElement() : void 0;
    const onDisplayOverflowActionMenuHandler = card && card.onDisplayOverflowActionMenu ? card.onDisplayOverflowActionMenu : AdaptiveCard.onDisplayOverflowActionMenu;
    return onDisplayOverflowActionMenuHandler !== void 0 ? onDisplayOverflowActionMenuHandler(action.getActions(), target) : false;
  }
  function raiseRenderOverflowActionsEvent(action, isAtRootLevelActions) {
    const card = action.parent ? action.parent.getRootElement() : void 0;
    const onRenderOverflowActionsHandler = card && card.onRenderOverflowActions ? card.onRenderOverflowActions : AdaptiveCard.onRenderOverflowActions;
    return onRenderOverflowActionsHandler !== void 0 ? onRenderOverflowActionsHandler(action.getActions(), isAtRootLevelActions) : false;
  }
  var ContainerWithActions = class extends Container {
    internalParse(source, context) {
      super.internalParse(source, context);
      this.parseActions(source, context);
    }
    parseActions(source, context) {
      this._actionCollection.parse(source["actions"], context);
    }
    internalToJSON(target, context) {
      super.internalToJSON(target, context);
      this._actionCollection.toJSON(target, "actions", context);
    }
    internalRender() {
      const element = super.internalRender();
      if (element) {
        const renderedActions = this._actionCollection.render(this.hostConfig.actions.actionsOrientation);
        if (renderedActions) {
          appendChild(element, renderSeparation(this.hostConfig, {
            spacing: this.hostConfig.getEffectiveSpacing(this.hostConfig.actions.spacing)
          }, Orientation.Horizontal));
          appendChild(element, renderedActions);
        }
        if (this.renderIfEmpty) {
          return element;
        } else {
          return element.children.length > 0 ? element : void 0;
        }
      } else {
        return void 0;
      }
    }
    getHasExpandedAction() {
      if (this.renderedActionCount === 0) {
        return false;
      } else if (this.renderedActionCount === 1) {
        return this._actionCollection.expandedAction !== void 0 && !this.hostConfig.actions.preExpandSingleShowCardAction;
      } else {
        return this._actionCollection.expandedAction !== void 0;
      }
    }
    get renderedActionCount() {
      return this._actionCollection.renderedActionCount;
    }
    get renderIfEmpty() {
      return false;
    }
    constructor() {
      super();
      this._actionCollection = new ActionCollection(this);
    }
    releaseDOMResources() {
      super.releaseDOMResources();
      this._actionCollection.releaseDOMResources();
    }
    getActionCount() {
      return this._actionCollection.getActionCount();
    }
    getActionAt(index) {
      if (index >= 0 && index < this.getActionCount()) {
        return this._actionCollection.getActionAt(index);
      } else {
        return super.getActionAt(index);
      }
    }
    getActionById(id) {
      const result = this._actionCollection.getActionById(id);
      return result ? result : super.getActionById(id);
    }
    internalValidateProperties(context) {
      super.internalValidateProperties(context);
      if (this._actionCollection) {
        this._actionCollection.validateProperties(context);
      }
    }
    isLastElement(element) {
      return super.isLastElement(element) && this._actionCollection.getActionCount() === 0;
    }
    addAction(action) {
      this._actionCollection.addAction(action);
    }
    clear() {
      super.clear();
      this._actionCollection.clear();
    }
    getAllInputs(processActions = true) {
      let result = super.getAllInputs(processActions);
      if (processActions) {
        result.push(...this._actionCollection.getAllInputs(processActions));
      }
      return result;
    }
    getResourceInformation() {
      let result = super.getResourceInformation();
      result.push(...this._actionCollection.getResourceInformation());
      return result;
    }
    isBleedingAtBottom() {
      if (this._actionCollection.renderedActionCount === 0) {
        return super.isBleedingAtBottom();
      } else {
        if (this._actionCollection.getActionCount() === 1) {
          return this._actionCollection.expandedAction !== void 0 && !this.hostConfig.actions.preExpandSingleShowCardAction;
        } else {
          return this._actionCollection.expandedAction !== void 0;
        }
      }
    }
    getForbiddenActionNames() {
      return [];
    }
    getElementById(id) {
      let result = super.getElementById(id);
      if (!result) {
        result = this.getElementByIdFromAction(id);
      }
      return result;
    }
    get isStandalone() {
      return false;
    }
  };
  var RefreshActionProperty = class extends PropertyDefinition {
    parse(sender, source, context) {
      const action = context.parseAction(sender.parent, source[this.name], [], false);
      if (action !== void 0) {
        if (action instanceof ExecuteAction) {
          return action;
        }
        context.logParseEvent(sender, ValidationEvent.ActionTypeNotAllowed, Strings.errors.actionTypeNotAllowed(action.getJsonTypeName()));
      }
      context.logParseEvent(sender, ValidationEvent.PropertyCantBeNull, Strings.errors.propertyMustBeSet("action"));
      return void 0;
    }
    toJSON(sender, target, value, context) {
      context.serializeValue(target, this.name, value ? value.toJSON(context) : void 0, void 0, true);
    }
    constructor(targetVersion, name) {
      super(targetVersion, name, void 0);
      this.targetVersion = targetVersion;
      this.name = name;
    }
  };
  var RefreshDefinition = class _RefreshDefinition extends SerializableObject {
    get action() {
      return this.getValue(_RefreshDefinition.actionProperty);
    }
    set action(value) {
      this.setValue(_RefreshDefinition.actionProperty, value);
      if (value) {
        value.setParent(this.parent);
      }
    }
    getSchemaKey() {
      return "RefreshDefinition";
    }
  };
  RefreshDefinition.actionProperty = new RefreshActionProperty(Versions.v1_4, "action");
  RefreshDefinition.userIdsProperty = new StringArrayProperty(Versions.v1_4, "userIds");
  __decorate2([
    property(RefreshDefinition.actionProperty)
  ], RefreshDefinition.prototype, "action", null);
  __decorate2([
    property(RefreshDefinition.userIdsProperty)
  ], RefreshDefinition.prototype, "userIds", void 0);
  var AuthCardButton = class extends SerializableObject {
    getSchemaKey() {
      return "AuthCardButton";
    }
  };
  AuthCardButton.typeProperty = new StringProperty(Versions.v1_4, "type");
  AuthCardButton.titleProperty = new StringProperty(Versions.v1_4, "title");
  AuthCardButton.imageProperty = new StringProperty(Versions.v1_4, "image");
  AuthCardButton.valueProperty = new StringProperty(Versions.v1_4, "value");
  __decorate2([
    property(AuthCardButton.typeProperty)
  ], AuthCardButton.prototype, "type", void 0);
  __decorate2([
    property(AuthCardButton.titleProperty)
  ], AuthCardButton.prototype, "title", void 0);
  __decorate2([
    property(AuthCardButton.imageProperty)
  ], AuthCardButton.prototype, "image", void 0);
  __decorate2([
    property(AuthCardButton.valueProperty)
  ], AuthCardButton.prototype, "value", void 0);
  var TokenExchangeResource = class extends SerializableObject {
    getSchemaKey() {
      return "TokenExchangeResource";
    }
  };
  TokenExchangeResource.idProperty = new StringProperty(Versions.v1_4, "id");
  TokenExchangeResource.uriProperty = new StringProperty(Versions.v1_4, "uri");
  TokenExchangeResource.providerIdProperty = new StringProperty(Versions.v1_4, "providerId");
  __decorate2([
    property(TokenExchangeResource.idProperty)
  ], TokenExchangeResource.prototype, "id", void 0);
  __decorate2([
    property(TokenExchangeResource.uriProperty)
  ], TokenExchangeResource.prototype, "uri", void 0);
  __decorate2([
    property(TokenExchangeResource.providerIdProperty)
  ], TokenExchangeResource.prototype, "providerId", void 0);
  var Authentication = class extends SerializableObject {
    getSchemaKey() {
      return "Authentication";
    }
  };
  Authentication.textProperty = new StringProperty(Versions.v1_4, "text");
  Authentication.connectionNameProperty = new StringProperty(Versions.v1_4, "connectionName");
  Authentication.buttonsProperty = new SerializableObjectCollectionProperty(Versions.v1_4, "buttons", AuthCardButton);
  Authentication.tokenExchangeResourceProperty = new SerializableObjectProperty(Versions.v1_4, "tokenExchangeResource", TokenExchangeResource, true);
  __decorate2([
    property(Authentication.textProperty)
  ], Authentication.prototype, "text", void 0);
  __decorate2([
    property(Authentication.connectionNameProperty)
  ], Authentication.prototype, "connectionName", void 0);
  __decorate2([
    property(Authentication.buttonsProperty)
  ], Authentication.prototype, "buttons", void 0);
  __decorate2([
    property(Authentication.tokenExchangeResourceProperty)
  ], Authentication.prototype, "tokenExchangeResource", void 0);
  var AdaptiveCard = class _AdaptiveCard extends ContainerWithActions {
    constructor() {
      super(...arguments);
      this.designMode = false;
    }
    get refresh() {
      return this.getValue(_AdaptiveCard.refreshProperty);
    }
    set refresh(value) {
      this.setValue(_AdaptiveCard.refreshProperty, value);
      if (value) {
        value.parent = this;
      }
    }
    static get processMarkdown() {
      throw new Error(Strings.errors.processMarkdownEventRemoved());
    }
    // eslint-disable-next-line @typescript-eslint/naming-convention
    static set processMarkdown(_value) {
      throw new Error(Strings.errors.processMarkdownEventRemoved());
    }
    static applyMarkdown(text) {
      const result = {
        didProcess: false
      };
      if (_AdaptiveCard.onProcessMarkdown) {
        _AdaptiveCard.onProcessMarkdown(text, result);
      } else if (window.markdownit) {
        const markdownIt = window.markdownit;
        result.outputHtml = markdownIt().render(text);
        result.didProcess = true;
      } else if (!_AdaptiveCard._haveWarnedAboutNoMarkdownProcessing) {
        console.warn(Strings.errors.markdownProcessingNotEnabled);
        _AdaptiveCard._haveWarnedAboutNoMarkdownProcessing = true;
      }
      return result;
    }
    isVersionSupported() {
      if (this.bypassVersionCheck) {
        return true;
      } else {
        const unsupportedVersion = !this.version || !this.version.isValid || this.maxVersion.major < this.version.major || this.maxVersion.major === this.version.major && this.maxVersion.minor < this.version.minor;
        return !unsupportedVersion;
      }
    }
    getDefaultSerializationContext() {
      return new SerializationContext(this.version);
    }
    getItemsCollectionPropertyName() {
      return "body";
    }
    internalParse(source, context) {
      this._fallbackCard = void 0;
      const fallbackElement = context.parseElement(void 0, source["fallback"], this.forbiddenChildElements(), !this.isDesignMode());
      if (fallbackElement) {
        this._fallbackCard = new _AdaptiveCard();
        this._fallbackCard.addItem(fallbackElement);
      }
      super.internalParse(source, context);
    }
    internalToJSON(target, context) {
      this.setValue(_AdaptiveCard.versionProperty, context.targetVersion);
      super.internalToJSON(target, context);
    }
    internalRender() {
      const renderedElement = super.internalRender();
      if (GlobalSettings.useAdvancedCardBottomTruncation && renderedElement) {
        renderedElement.style.removeProperty("minHeight");
      }
      return renderedElement;
    }
    getHasBackground(ignoreBackgroundImages = false) {
      return true;
    }
    getDefaultPadding() {
      return new PaddingDefinition(Spacing.Padding, Spacing.Padding, Spacing.Padding, Spacing.Padding);
    }
    shouldSerialize(_context) {
      return true;
    }
    get renderIfEmpty() {
      return true;
    }
    get bypassVersionCheck() {
      return false;
    }
    get allowCustomStyle() {
      return this.hostConfig.adaptiveCard && this.hostConfig.adaptiveCard.allowCustomStyle;
    }
    get hasBackground() {
      return true;
    }
    getJsonTypeName() {
      return "AdaptiveCard";
    }
    internalValidateProperties(context) {
      super.internalValidateProperties(context);
      if (this.getValue(CardElement.typeNameProperty) !== "AdaptiveCard") {
        context.addFailure(this, ValidationEvent.MissingCardType, Strings.errors.invalidCardType());
      }
      if (!this.bypassVersionCheck && !this.version) {
        context.addFailure(this, ValidationEvent.PropertyCantBeNull, Strings.errors.propertyMustBeSet("version"));
      } else if (!this.isVersionSupported()) {
        context.addFailure(this, ValidationEvent.UnsupportedCardVersion, Strings.errors.unsupportedCardVersion(this.version.toString(), this.maxVersion.toString()));
      }
    }
    render(target) {
      let renderedCard;
      if (this.shouldFallback() && this._fallbackCard) {
        this._fallbackCard.hostConfig = this.hostConfig;
        renderedCard = this._fallbackCard.render();
      } else {
        renderedCard = super.render();
        if (renderedCard) {
          renderedCard.classList.add(this.hostConfig.makeCssClassName("ac-adaptiveCard"));
          if (GlobalSettings.setTabIndexAtCardRoot) {
            renderedCard.tabIndex = 0;
          }
          if (this.speak) {
            renderedCard.setAttribute("aria-label", this.speak);
          }
          renderedCard.onmouseenter = (ev) => {
            this.updateInputsVisualState(
              true
              /* hover */
            );
          };
          renderedCard.onmouseleave = (ev) => {
            this.updateInputsVisualState(
              false
              /* hover */
            );
          };
          this.getRootElement().updateActionsEnabledState();
        }
      }
      if (target) {
        appendChild(target, renderedCard);
        this.updateLayout();
      }
      const inputElements = this.getAllInputs();
      document.onclick = (event) => {
        inputElements.forEach((input) => {
          var _a3, _b2;
          if (input instanceof ChoiceSetInput && !((_a3 = input.renderedElement) === null || _a3 === void 0 ? void 0 : _a3.contains(event.target))) {
            (_b2 = input.getDropdownElement()) === null || _b2 === void 0 ? void 0 : _b2.classList.remove(this.hostConfig.makeCssClassName("ac-choiceSetInput-filtered-dropdown-open"));
          }
        });
      };
      return renderedCard;
    }
    updateLayout(processChildren = true) {
      super.updateLayout(processChildren);
      if (GlobalSettings.useAdvancedCardBottomTruncation && this.isDisplayed()) {
        const padding = this.hostConfig.getEffectiveSpacing(Spacing.Default);
        this["handleOverflow"](this.renderedElement.offsetHeight - padding);
      }
    }
    shouldFallback() {
      return super.shouldFallback() || !this.isVersionSupported();
    }
    get hasVisibleSeparator() {
      return false;
    }
  };
  AdaptiveCard.schemaUrl = "http://adaptivecards.io/schemas/adaptive-card.json";
  AdaptiveCard.$schemaProperty = new CustomProperty(Versions.v1_0, "$schema", (sender, property2, source, context) => {
    return AdaptiveCard.schemaUrl;
  }, (sender, prop, target, value, context) => {
    context.serializeValue(target, prop.name, AdaptiveCard.schemaUrl);
  });
  AdaptiveCard.versionProperty = new CustomProperty(Versions.v1_0, "version", (sender, prop, source, context) => {
    let version = Version.parse(source[prop.name], context);
    if (version === void 0) {
      version = Versions.latest;
      context.logParseEvent(sender, ValidationEvent.InvalidPropertyValue, Strings.errors.invalidCardVersion(version.toString()));
    }
    return version;
  }, (sender, prop, target, value, context) => {
    if (value !== void 0) {
      context.serializeValue(target, prop.name, value.toString());
    }
  }, Versions.v1_0);
  AdaptiveCard.fallbackTextProperty = new StringProperty(Versions.v1_0, "fallbackText");
  AdaptiveCard.speakProperty = new StringProperty(Versions.v1_0, "speak");
  AdaptiveCard.refreshProperty = new SerializableObjectProperty(Versions.v1_4, "refresh", RefreshDefinition, true);
  AdaptiveCard.authenticationProperty = new SerializableObjectProperty(Versions.v1_4, "authentication", Authentication, true);
  AdaptiveCard._haveWarnedAboutNoMarkdownProcessing = false;
  __decorate2([
    property(AdaptiveCard.versionProperty)
  ], AdaptiveCard.prototype, "version", void 0);
  __decorate2([
    property(AdaptiveCard.fallbackTextProperty)
  ], AdaptiveCard.prototype, "fallbackText", void 0);
  __decorate2([
    property(AdaptiveCard.speakProperty)
  ], AdaptiveCard.prototype, "speak", void 0);
  __decorate2([
    property(AdaptiveCard.refreshProperty)
  ], AdaptiveCard.prototype, "refresh", null);
  __decorate2([
    property(AdaptiveCard.authenticationProperty)
  ], AdaptiveCard.prototype, "authentication", void 0);
  var InlineAdaptiveCard = class extends AdaptiveCard {
    constructor() {
      super(...arguments);
      this.suppressStyle = false;
    }
    getSchemaKey() {
      return "InlineAdaptiveCard";
    }
    populateSchema(schema) {
      super.populateSchema(schema);
      schema.remove(AdaptiveCard.$schemaProperty, AdaptiveCard.versionProperty);
    }
    //#endregion
    getDefaultPadding() {
      return new PaddingDefinition(this.suppressStyle ? Spacing.None : Spacing.Padding, Spacing.Padding, this.suppressStyle ? Spacing.None : Spacing.Padding, Spacing.Padding);
    }
    get bypassVersionCheck() {
      return true;
    }
    get defaultStyle() {
      if (this.suppressStyle) {
        return ContainerStyle.Default;
      } else {
        return this.hostConfig.actions.showCard.style ? this.hostConfig.actions.showCard.style : ContainerStyle.Emphasis;
      }
    }
    render(target) {
      const renderedCard = super.render(target);
      if (renderedCard) {
        renderedCard.setAttribute("aria-live", "polite");
        renderedCard.removeAttribute("tabindex");
      }
      return renderedCard;
    }
  };
  var SerializationContext = class extends BaseSerializationContext {
    constructor() {
      super(...arguments);
      this._forbiddenTypes = /* @__PURE__ */ new Set();
    }
    internalParseCardObject(parent, source, forbiddenTypes, allowFallback, createInstanceCallback, logParseEvent) {
      let result = void 0;
      if (source && typeof source === "object") {
        const oldForbiddenTypes = /* @__PURE__ */ new Set();
        this._forbiddenTypes.forEach((type) => {
          oldForbiddenTypes.add(type);
        });
        forbiddenTypes.forEach((type) => {
          this._forbiddenTypes.add(type);
        });
        const typeName = parseString(source["type"]);
        if (typeName && this._forbiddenTypes.has(typeName)) {
          logParseEvent(typeName, TypeErrorType.ForbiddenType);
        } else {
          let tryToFallback = false;
          result = createInstanceCallback(typeName);
          if (!result) {
            tryToFallback = GlobalSettings.enableFallback && allowFallback;
            logParseEvent(typeName, TypeErrorType.UnknownType);
          } else {
            result.setParent(parent);
            result.parse(source, this);
            tryToFallback = GlobalSettings.enableFallback && allowFallback && result.shouldFallback();
          }
          if (tryToFallback) {
            const fallback = source["fallback"];
            if (!fallback && parent) {
              parent.setShouldFallback(true);
            }
            if (typeof fallback === "string" && fallback.toLowerCase() === "drop") {
              result = void 0;
            } else if (typeof fallback === "object") {
              result = this.internalParseCardObject(parent, fallback, forbiddenTypes, true, createInstanceCallback, logParseEvent);
            }
          }
        }
        this._forbiddenTypes = oldForbiddenTypes;
      }
      return result;
    }
    cardObjectParsed(o, source) {
      if (o instanceof Action && this.onParseAction) {
        this.onParseAction(o, source, this);
      } else if (o instanceof CardElement && this.onParseElement) {
        this.onParseElement(o, source, this);
      }
    }
    shouldSerialize(o) {
      if (o instanceof Action) {
        return this.actionRegistry.findByName(o.getJsonTypeName()) !== void 0;
      } else if (o instanceof CardElement) {
        return this.elementRegistry.findByName(o.getJsonTypeName()) !== void 0;
      } else {
        return true;
      }
    }
    parseCardObject(parent, source, forbiddenTypeNames, allowFallback, createInstanceCallback, logParseEvent) {
      const forbiddenTypes = new Set(forbiddenTypeNames);
      const result = this.internalParseCardObject(parent, source, forbiddenTypes, allowFallback, createInstanceCallback, logParseEvent);
      if (result !== void 0) {
        this.cardObjectParsed(result, source);
      }
      return result;
    }
    parseElement(parent, source, forbiddenTypes, allowFallback) {
      return this.parseCardObject(parent, source, forbiddenTypes, allowFallback, (typeName) => {
        return this.elementRegistry.createInstance(typeName, this.targetVersion);
      }, (typeName, errorType) => {
        if (errorType === TypeErrorType.UnknownType) {
          this.logParseEvent(void 0, ValidationEvent.UnknownElementType, Strings.errors.unknownElementType(typeName));
        } else {
          this.logParseEvent(void 0, ValidationEvent.ElementTypeNotAllowed, Strings.errors.elementTypeNotAllowed(typeName));
        }
      });
    }
    parseAction(parent, source, forbiddenActionTypes, allowFallback) {
      return this.parseCardObject(parent, source, forbiddenActionTypes, allowFallback, (typeName) => {
        return this.actionRegistry.createInstance(typeName, this.targetVersion);
      }, (typeName, errorType) => {
        if (errorType === TypeErrorType.UnknownType) {
          this.logParseEvent(void 0, ValidationEvent.UnknownActionType, Strings.errors.unknownActionType(typeName));
        } else {
          this.logParseEvent(void 0, ValidationEvent.ActionTypeNotAllowed, Strings.errors.actionTypeNotAllowed(typeName));
        }
      });
    }
    get elementRegistry() {
      var _a3;
      return (_a3 = this._elementRegistry) !== null && _a3 !== void 0 ? _a3 : GlobalRegistry.elements;
    }
    // Not using a property setter here because the setter should accept "undefined"
    // whereas the getter should never return undefined.
    setElementRegistry(value) {
      this._elementRegistry = value;
    }
    get actionRegistry() {
      var _a3;
      return (_a3 = this._actionRegistry) !== null && _a3 !== void 0 ? _a3 : GlobalRegistry.actions;
    }
    // Not using a property setter here because the setter should accept "undefined"
    // whereas the getter should never return undefined.
    setActionRegistry(value) {
      this._actionRegistry = value;
    }
  };
  GlobalRegistry.defaultElements.register("Container", Container);
  GlobalRegistry.defaultElements.register("TextBlock", TextBlock);
  GlobalRegistry.defaultElements.register("RichTextBlock", RichTextBlock, Versions.v1_2);
  GlobalRegistry.defaultElements.register("TextRun", TextRun, Versions.v1_2);
  GlobalRegistry.defaultElements.register("Image", Image);
  GlobalRegistry.defaultElements.register("ImageSet", ImageSet);
  GlobalRegistry.defaultElements.register("Media", Media, Versions.v1_1);
  GlobalRegistry.defaultElements.register("FactSet", FactSet);
  GlobalRegistry.defaultElements.register("ColumnSet", ColumnSet);
  GlobalRegistry.defaultElements.register("ActionSet", ActionSet, Versions.v1_2);
  GlobalRegistry.defaultElements.register("Input.Text", TextInput);
  GlobalRegistry.defaultElements.register("Input.Date", DateInput);
  GlobalRegistry.defaultElements.register("Input.Time", TimeInput);
  GlobalRegistry.defaultElements.register("Input.Number", NumberInput);
  GlobalRegistry.defaultElements.register("Input.ChoiceSet", ChoiceSetInput);
  GlobalRegistry.defaultElements.register("Input.Toggle", ToggleInput);
  GlobalRegistry.defaultActions.register(OpenUrlAction.JsonTypeName, OpenUrlAction);
  GlobalRegistry.defaultActions.register(SubmitAction.JsonTypeName, SubmitAction);
  GlobalRegistry.defaultActions.register(ShowCardAction.JsonTypeName, ShowCardAction);
  GlobalRegistry.defaultActions.register(ToggleVisibilityAction.JsonTypeName, ToggleVisibilityAction, Versions.v1_2);
  GlobalRegistry.defaultActions.register(ExecuteAction.JsonTypeName, ExecuteAction, Versions.v1_4);

  // ../../BotApp/Simulator/Page/node_modules/adaptivecards/lib/table.js
  var __decorate3 = function(decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
  };
  var TableColumnDefinition = class extends SerializableObject {
    constructor() {
      super(...arguments);
      this.width = new SizeAndUnit(1, SizeUnit.Weight);
    }
    getSchemaKey() {
      return "ColumnDefinition";
    }
  };
  TableColumnDefinition.horizontalCellContentAlignmentProperty = new EnumProperty(Versions.v1_5, "horizontalCellContentAlignment", HorizontalAlignment);
  TableColumnDefinition.verticalCellContentAlignmentProperty = new EnumProperty(Versions.v1_5, "verticalCellContentAlignment", VerticalAlignment);
  TableColumnDefinition.widthProperty = new CustomProperty(Versions.v1_5, "width", (sender, prop, source, context) => {
    let result = prop.defaultValue;
    const value = source[prop.name];
    let invalidWidth = false;
    if (typeof value === "number" && !isNaN(value)) {
      result = new SizeAndUnit(value, SizeUnit.Weight);
    } else if (typeof value === "string") {
      try {
        result = SizeAndUnit.parse(value);
      } catch (e) {
        invalidWidth = true;
      }
    } else {
      invalidWidth = true;
    }
    if (invalidWidth) {
      context.logParseEvent(sender, ValidationEvent.InvalidPropertyValue, Strings.errors.invalidColumnWidth(value));
    }
    return result;
  }, (sender, property2, target, value, context) => {
    if (value.unit === SizeUnit.Pixel) {
      context.serializeValue(target, "width", value.physicalSize + "px");
    } else {
      context.serializeNumber(target, "width", value.physicalSize);
    }
  }, new SizeAndUnit(1, SizeUnit.Weight));
  __decorate3([
    property(TableColumnDefinition.horizontalCellContentAlignmentProperty)
  ], TableColumnDefinition.prototype, "horizontalCellContentAlignment", void 0);
  __decorate3([
    property(TableColumnDefinition.verticalCellContentAlignmentProperty)
  ], TableColumnDefinition.prototype, "verticalCellContentAlignment", void 0);
  __decorate3([
    property(TableColumnDefinition.widthProperty)
  ], TableColumnDefinition.prototype, "width", void 0);
  var StylableContainer = class extends StylableCardElementContainer {
    constructor() {
      super(...arguments);
      this._items = [];
    }
    parseItem(source, context) {
      return context.parseCardObject(
        this,
        source,
        [],
        // Forbidden types not supported for elements for now
        !this.isDesignMode(),
        (typeName) => {
          return this.createItemInstance(typeName);
        },
        (typeName, _errorType) => {
          context.logParseEvent(void 0, ValidationEvent.ElementTypeNotAllowed, Strings.errors.elementTypeNotAllowed(typeName));
        }
      );
    }
    internalAddItem(item) {
      if (!item.parent) {
        this._items.push(item);
        item.setParent(this);
      } else {
        throw new Error(Strings.errors.elementAlreadyParented());
      }
    }
    internalRemoveItem(item) {
      const itemIndex = this._items.indexOf(item);
      if (itemIndex >= 0) {
        this._items.splice(itemIndex, 1);
        item.setParent(void 0);
        this.updateLayout();
        return true;
      }
      return false;
    }
    internalIndexOf(item) {
      return this._items.indexOf(item);
    }
    internalParse(source, context) {
      super.internalParse(source, context);
      this._items = [];
      const items = source[this.getCollectionPropertyName()];
      if (Array.isArray(items)) {
        for (const item of items) {
          const instance = this.parseItem(item, context);
          if (instance) {
            this._items.push(instance);
          }
        }
      }
    }
    internalToJSON(target, context) {
      super.internalToJSON(target, context);
      context.serializeArray(target, this.getCollectionPropertyName(), this._items);
    }
    removeItem(item) {
      return this.internalRemoveItem(item);
    }
    getItemCount() {
      return this._items.length;
    }
    getItemAt(index) {
      return this._items[index];
    }
    getFirstVisibleRenderedItem() {
      return this.getItemCount() > 0 ? this.getItemAt(0) : void 0;
    }
    getLastVisibleRenderedItem() {
      return this.getItemCount() > 0 ? this.getItemAt(this.getItemCount() - 1) : void 0;
    }
  };
  var TableCell = class extends Container {
    constructor() {
      super(...arguments);
      this._columnIndex = -1;
      this._cellType = "data";
    }
    getHasBorder() {
      return this.parentRow.parentTable.showGridLines;
    }
    applyBorder() {
      if (this.renderedElement && this.getHasBorder()) {
        const styleDefinition = this.hostConfig.containerStyles.getStyleByName(this.parentRow.parentTable.gridStyle);
        if (styleDefinition.borderColor) {
          const borderColor = stringToCssColor(styleDefinition.borderColor);
          if (borderColor) {
            this.renderedElement.style.borderRight = "1px solid " + borderColor;
            this.renderedElement.style.borderBottom = "1px solid " + borderColor;
          }
        }
      }
    }
    getDefaultPadding() {
      return this.getHasBackground() || this.getHasBorder() ? new PaddingDefinition(Spacing.Small, Spacing.Small, Spacing.Small, Spacing.Small) : super.getDefaultPadding();
    }
    internalRender() {
      const cellElement = super.internalRender();
      if (cellElement) {
        cellElement.setAttribute("role", this.cellType === "data" ? "cell" : "columnheader");
        cellElement.style.minWidth = "0";
        if (this.cellType === "header") {
          cellElement.setAttribute("scope", "col");
        }
      }
      return cellElement;
    }
    shouldSerialize(_context) {
      return true;
    }
    getJsonTypeName() {
      return "TableCell";
    }
    getEffectiveTextStyleDefinition() {
      if (this.cellType === "header") {
        return this.hostConfig.textStyles.columnHeader;
      }
      return super.getEffectiveTextStyleDefinition();
    }
    getEffectiveHorizontalAlignment() {
      if (this.horizontalAlignment !== void 0) {
        return this.horizontalAlignment;
      }
      if (this.parentRow.horizontalCellContentAlignment !== void 0) {
        return this.parentRow.horizontalCellContentAlignment;
      }
      if (this.columnIndex >= 0) {
        const horizontalAlignment = this.parentRow.parentTable.getColumnAt(this.columnIndex).horizontalCellContentAlignment;
        if (horizontalAlignment !== void 0) {
          return horizontalAlignment;
        }
      }
      if (this.parentRow.parentTable.horizontalCellContentAlignment !== void 0) {
        return this.parentRow.parentTable.horizontalCellContentAlignment;
      }
      return super.getEffectiveHorizontalAlignment();
    }
    getEffectiveVerticalContentAlignment() {
      if (this.verticalContentAlignment !== void 0) {
        return this.verticalContentAlignment;
      }
      if (this.parentRow.verticalCellContentAlignment !== void 0) {
        return this.parentRow.verticalCellContentAlignment;
      }
      if (this.columnIndex >= 0) {
        const verticalAlignment = this.parentRow.parentTable.getColumnAt(this.columnIndex).verticalCellContentAlignment;
        if (verticalAlignment !== void 0) {
          return verticalAlignment;
        }
      }
      if (this.parentRow.parentTable.verticalCellContentAlignment !== void 0) {
        return this.parentRow.parentTable.verticalCellContentAlignment;
      }
      return super.getEffectiveVerticalContentAlignment();
    }
    get columnIndex() {
      return this._columnIndex;
    }
    get cellType() {
      return this._cellType;
    }
    get parentRow() {
      return this.parent;
    }
    get isStandalone() {
      return false;
    }
  };
  var TableRow = class extends StylableContainer {
    //#endregion
    getDefaultPadding() {
      return new PaddingDefinition(Spacing.None, Spacing.None, Spacing.None, Spacing.None);
    }
    applyBackground() {
      if (this.renderedElement) {
        const styleDefinition = this.hostConfig.containerStyles.getStyleByName(this.style, this.hostConfig.containerStyles.getStyleByName(this.defaultStyle));
        if (styleDefinition.backgroundColor) {
          const bgColor = stringToCssColor(styleDefinition.backgroundColor);
          if (bgColor) {
            this.renderedElement.style.backgroundColor = bgColor;
          }
        }
      }
    }
    getCollectionPropertyName() {
      return "cells";
    }
    createItemInstance(typeName) {
      return !typeName || typeName === "TableCell" ? new TableCell() : void 0;
    }
    internalRender() {
      const isFirstRow = this.getIsFirstRow();
      const cellSpacing = this.hostConfig.table.cellSpacing;
      const rowElement = document.createElement("div");
      rowElement.setAttribute("role", "row");
      rowElement.style.display = "flex";
      rowElement.style.flexDirection = "row";
      for (let i = 0; i < Math.min(this.getItemCount(), this.parentTable.getColumnCount()); i++) {
        const cell = this.getItemAt(i);
        cell["_columnIndex"] = i;
        cell["_cellType"] = this.parentTable.firstRowAsHeaders && isFirstRow ? "header" : "data";
        const renderedCell = cell.render();
        if (renderedCell) {
          const column = this.parentTable.getColumnAt(i);
          if (column.computedWidth.unit === SizeUnit.Pixel) {
            renderedCell.style.flex = "0 0 " + column.computedWidth.physicalSize + "px";
          } else {
            renderedCell.style.flex = "1 1 " + column.computedWidth.physicalSize + "%";
          }
          if (i > 0 && !this.parentTable.showGridLines && cellSpacing > 0) {
            renderedCell.style.marginLeft = cellSpacing + "px";
          }
          rowElement.appendChild(renderedCell);
        }
      }
      return rowElement.children.length > 0 ? rowElement : void 0;
    }
    shouldSerialize(_context) {
      return true;
    }
    addCell(cell) {
      this.internalAddItem(cell);
    }
    removeCellAt(columnIndex) {
      if (columnIndex >= 0 && columnIndex < this.getItemCount()) {
        return this.removeItem(this.getItemAt(columnIndex));
      }
      return false;
    }
    indexOf(cardElement) {
      return cardElement instanceof TableCell ? this.internalIndexOf(cardElement) : -1;
    }
    ensureHasEnoughCells(cellCount) {
      while (this.getItemCount() < cellCount) {
        this.addCell(new TableCell());
      }
    }
    getJsonTypeName() {
      return "TableRow";
    }
    getIsFirstRow() {
      return this.parentTable.getItemAt(0) === this;
    }
    get parentTable() {
      return this.parent;
    }
    get isStandalone() {
      return false;
    }
  };
  TableRow.styleProperty = new ContainerStyleProperty(Versions.v1_5, "style");
  TableRow.horizontalCellContentAlignmentProperty = new EnumProperty(Versions.v1_5, "horizontalCellContentAlignment", HorizontalAlignment);
  TableRow.verticalCellContentAlignmentProperty = new EnumProperty(Versions.v1_5, "verticalCellContentAlignment", VerticalAlignment);
  __decorate3([
    property(TableRow.horizontalCellContentAlignmentProperty)
  ], TableRow.prototype, "horizontalCellContentAlignment", void 0);
  __decorate3([
    property(TableRow.verticalCellContentAlignmentProperty)
  ], TableRow.prototype, "verticalCellContentAlignment", void 0);
  var Table = class _Table extends StylableContainer {
    constructor() {
      super(...arguments);
      this._columns = [];
      this.firstRowAsHeaders = true;
      this.showGridLines = true;
    }
    get gridStyle() {
      const style = this.getValue(_Table.gridStyleProperty);
      if (style && this.hostConfig.containerStyles.getStyleByName(style)) {
        return style;
      }
      return void 0;
    }
    set gridStyle(value) {
      this.setValue(_Table.gridStyleProperty, value);
    }
    //#endregion
    ensureRowsHaveEnoughCells() {
      for (let i = 0; i < this.getItemCount(); i++) {
        this.getItemAt(i).ensureHasEnoughCells(this.getColumnCount());
      }
    }
    removeCellsFromColumn(columnIndex) {
      for (let i = 0; i < this.getItemCount(); i++) {
        this.getItemAt(i).removeCellAt(columnIndex);
      }
    }
    getCollectionPropertyName() {
      return "rows";
    }
    createItemInstance(typeName) {
      return !typeName || typeName === "TableRow" ? new TableRow() : void 0;
    }
    internalParse(source, context) {
      super.internalParse(source, context);
      this.ensureRowsHaveEnoughCells();
    }
    internalRender() {
      if (this.getItemCount() > 0) {
        let totalWeights = 0;
        for (const column of this._columns) {
          if (column.width.unit === SizeUnit.Weight) {
            totalWeights += column.width.physicalSize;
          }
        }
        for (const column of this._columns) {
          if (column.width.unit === SizeUnit.Pixel) {
            column.computedWidth = new SizeAndUnit(column.width.physicalSize, SizeUnit.Pixel);
          } else {
            column.computedWidth = new SizeAndUnit(100 / totalWeights * column.width.physicalSize, SizeUnit.Weight);
          }
        }
        const tableElement = document.createElement("div");
        tableElement.setAttribute("role", "table");
        tableElement.style.display = "flex";
        tableElement.style.flexDirection = "column";
        if (this.showGridLines) {
          const styleDefinition = this.hostConfig.containerStyles.getStyleByName(this.gridStyle);
          if (styleDefinition.borderColor) {
            const borderColor = stringToCssColor(styleDefinition.borderColor);
            if (borderColor) {
              tableElement.style.borderTop = "1px solid " + borderColor;
              tableElement.style.borderLeft = "1px solid " + borderColor;
            }
          }
        }
        const cellSpacing = this.hostConfig.table.cellSpacing;
        for (let i = 0; i < this.getItemCount(); i++) {
          const renderedRow = this.getItemAt(i).render();
          if (renderedRow) {
            if (i > 0 && !this.showGridLines && cellSpacing > 0) {
              const separatorRow = document.createElement("div");
              separatorRow.setAttribute("aria-hidden", "true");
              separatorRow.style.height = cellSpacing + "px";
              tableElement.appendChild(separatorRow);
            }
            tableElement.appendChild(renderedRow);
          }
        }
        return tableElement;
      }
      return void 0;
    }
    addColumn(column) {
      this._columns.push(column);
      this.ensureRowsHaveEnoughCells();
    }
    removeColumn(column) {
      const index = this._columns.indexOf(column);
      if (index >= 0) {
        this.removeCellsFromColumn(index);
        this._columns.splice(index, 1);
      }
    }
    getColumnCount() {
      return this._columns.length;
    }
    getColumnAt(index) {
      return this._columns[index];
    }
    addRow(row) {
      this.internalAddItem(row);
      row.ensureHasEnoughCells(this.getColumnCount());
    }
    indexOf(cardElement) {
      return cardElement instanceof TableRow ? this.internalIndexOf(cardElement) : -1;
    }
    getJsonTypeName() {
      return "Table";
    }
  };
  Table._columnsProperty = new SerializableObjectCollectionProperty(Versions.v1_5, "columns", TableColumnDefinition);
  Table.firstRowAsHeadersProperty = new BoolProperty(Versions.v1_5, "firstRowAsHeaders", true);
  Table.showGridLinesProperty = new BoolProperty(Versions.v1_5, "showGridLines", true);
  Table.gridStyleProperty = new ContainerStyleProperty(Versions.v1_5, "gridStyle");
  Table.horizontalCellContentAlignmentProperty = new EnumProperty(Versions.v1_5, "horizontalCellContentAlignment", HorizontalAlignment);
  Table.verticalCellContentAlignmentProperty = new EnumProperty(Versions.v1_5, "verticalCellContentAlignment", VerticalAlignment);
  __decorate3([
    property(Table._columnsProperty)
  ], Table.prototype, "_columns", void 0);
  __decorate3([
    property(Table.firstRowAsHeadersProperty)
  ], Table.prototype, "firstRowAsHeaders", void 0);
  __decorate3([
    property(Table.showGridLinesProperty)
  ], Table.prototype, "showGridLines", void 0);
  __decorate3([
    property(Table.gridStyleProperty)
  ], Table.prototype, "gridStyle", null);
  __decorate3([
    property(Table.horizontalCellContentAlignmentProperty)
  ], Table.prototype, "horizontalCellContentAlignment", void 0);
  __decorate3([
    property(Table.verticalCellContentAlignmentProperty)
  ], Table.prototype, "verticalCellContentAlignment", void 0);
  GlobalRegistry.defaultElements.register("Table", Table, Versions.v1_5);

  // ../../BotApp/Simulator/Page/dom.ts
  function el(tag, attributes = {}, ...contents) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value === true) {
        made.setAttribute(name, "");
      } else if (typeof value === "string") {
        made.setAttribute(name, value);
      }
    }
    for (const content of contents) {
      if (content) {
        made.append(content);
      }
    }
    return made;
  }

  // ../../BotApp/Simulator/Page/markdown.ts
  var escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  function escape(text) {
    return text.replace(/[&<>"']/g, (c) => escapes[c] ?? c);
  }
  function isSafeLink(url) {
    return /^(https?:\/\/|mailto:|tel:)[^\s]+$/i.test(url);
  }
  function inline(text) {
    return escape(text).replace(/\[([^\]\n]+)\]\(([^)\s]+)\)/g, (whole, words, url) => isSafeLink(url) ? `<a href="${url}" target="_blank" rel="noopener noreferrer">${words}</a>` : whole).replace(/\*\*([^*\n]+)\*\*/g, "<strong>$1</strong>").replace(/(^|[\s(])[*_]([^*_\s](?:[^*_\n]*[^*_\s])?)[*_](?=$|[\s).,;:!?।])/gm, "$1<em>$2</em>");
  }
  function markdown(text) {
    const blocks = [];
    let list = null;
    let lines = [];
    const close = () => {
      if (list) {
        blocks.push(`<${list.tag}>${list.items.map((item) => `<li>${item}</li>`).join("")}</${list.tag}>`);
      }
      if (lines.length > 0) {
        blocks.push(`<p>${lines.join("<br>")}</p>`);
      }
      list = null;
      lines = [];
    };
    for (const line of text.replace(/\r\n?/g, "\n").split("\n")) {
      const bullet = /^\s*[-*•]\s+(.*)$/.exec(line);
      const number = /^\s*(\d+)[.)]\s+(.*)$/.exec(line);
      const tag = bullet ? "ul" : number && (list !== null || number[1] === "1") ? "ol" : null;
      if (tag) {
        if (list?.tag !== tag) {
          close();
          list = { tag, items: [] };
        }
        list.items.push(inline(bullet?.[1] ?? number?.[2] ?? ""));
      } else if (line.trim() === "") {
        close();
      } else {
        if (list) {
          close();
        }
        lines.push(inline(line));
      }
    }
    close();
    return blocks.join("");
  }

  // ../../BotApp/Simulator/Page/card.ts
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown(text);
    result.didProcess = true;
  };
  GlobalRegistry.defaultElements.register("Table", Table, Versions.v1_5);
  var tone = (name) => ({ default: `var(--card-${name})`, subtle: `var(--card-${name}-subtle)` });
  var container = (background) => ({
    backgroundColor: background,
    borderColor: "var(--line)",
    foregroundColors: {
      default: tone("default"),
      dark: tone("default"),
      light: tone("default"),
      accent: tone("accent"),
      good: tone("good"),
      warning: tone("warning"),
      attention: tone("attention")
    }
  });
  var host = new HostConfig({
    fontFamily: "inherit",
    supportsInteractivity: true,
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 22 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    lineHeights: { small: 17, default: 20, medium: 22, large: 25, extraLarge: 30 },
    spacing: { small: 4, default: 12, medium: 14, large: 20, extraLarge: 28, padding: 16 },
    separator: { lineThickness: 1, lineColor: "var(--line)" },
    imageSizes: { small: 40, medium: 80, large: 160 },
    containerStyles: {
      default: container("transparent"),
      emphasis: container("var(--card-emphasis-back)"),
      accent: container("var(--card-accent-back)"),
      good: container("var(--card-good-back)"),
      warning: container("var(--card-warning-back)"),
      attention: container("var(--card-attention-back)")
    },
    inputs: {
      label: {
        inputSpacing: "small",
        requiredInputs: { weight: "bolder", color: "default", size: "default", suffix: " *", suffixColor: "attention" },
        optionalInputs: { weight: "bolder", color: "default", size: "default" }
      },
      errorMessage: { color: "attention", spacing: "small", size: "small", weight: "bolder" }
    },
    actions: {
      maxActions: 6,
      spacing: "default",
      buttonSpacing: 8,
      showCard: { actionMode: "inline", inlineTopMargin: 12 },
      actionsOrientation: "horizontal",
      actionAlignment: "left",
      allowTitleToWrap: true
    },
    adaptiveCard: { allowCustomStyle: true },
    factSet: {
      title: { weight: "bolder", wrap: true, maxWidth: 150 },
      value: { wrap: true },
      spacing: 12
    },
    textStyles: { heading: { size: "large", weight: "bolder" }, columnHeader: { weight: "bolder" } },
    textBlock: { headingLevel: 3 }
  });
  function drawCard(json, locale, pressed, openedLink) {
    const card = new AdaptiveCard();
    card.hostConfig = host;
    const context = new SerializationContext();
    const { lang, ...rest } = json;
    const frame = el("div", { class: "card", lang: lang ?? locale.slice(0, 2) });
    try {
      card.parse(rest, context);
      for (let at = 0; at < context.eventCount; at++) {
        const event = context.getEventAt(at);
        console.warn("Adaptive Card:", event.message, json);
      }
      card.onExecuteAction = (action) => {
        if (action instanceof OpenUrlAction) {
          if (action.url && isSafeLink(action.url)) {
            openedLink(action.url);
          }
        } else if (action instanceof ExecuteAction || action instanceof SubmitAction) {
          pressed({
            type: action instanceof ExecuteAction ? "Action.Execute" : "Action.Submit",
            ...action.id ? { id: action.id } : {},
            ...action.title ? { title: action.title } : {},
            ...action instanceof ExecuteAction ? { verb: action.verb } : {},
            data: { ...action.data }
          });
        }
      };
      card.onAnchorClicked = (_element, anchor) => {
        if (isSafeLink(anchor.href)) {
          openedLink(anchor.href);
        }
        return true;
      };
      const drawn = card.render();
      if (!drawn) {
        throw new Error("nothing to draw");
      }
      for (const input of card.getAllInputs()) {
        input.renderedElement?.querySelector("input[list]:not([aria-labelledby])")?.setAttribute("aria-label", input.label ?? input.id ?? "");
      }
      frame.append(drawn);
    } catch (fault) {
      console.error("Adaptive Card could not be drawn:", fault, json);
      frame.append(el("p", {}, json.fallbackText ?? "This card could not be drawn."));
    }
    return frame;
  }

  // cards.ts
  window.showCard = (json, locale) => {
    const message = document.createElement("article");
    message.className = "message bot";
    message.setAttribute("aria-label", "card");
    message.append(drawCard(json, locale, () => {
    }, () => {
    }));
    document.querySelector("main").replaceChildren(message);
  };
  var mostActionsInTeams = 6;
  function isHeading(event) {
    return event.source instanceof TextBlock && /^Property "style" is supported in version 1\.5/.test(event.message);
  }
  window.complaints = (json) => {
    const { lang, ...rest } = json;
    const version = Version.parse(rest.version, new SerializationContext());
    const context = new SerializationContext(version);
    const card = new AdaptiveCard();
    card.hostConfig = new HostConfig({ actions: { maxActions: mostActionsInTeams } });
    card.parse(rest, context);
    const events = [
      ...Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at)),
      ...card.validateProperties().validationEvents
    ];
    return events.filter((event) => !isHeading(event)).map((event) => event.message);
  };
})();
/*! Bundled license information:

adaptivecards/lib/shared.js:
  (**
   * Fast UUID generator, RFC4122 version 4 compliant.
   * @author Jeff Ward (jcward.com).
   * @license MIT license
   * @link http://stackoverflow.com/questions/105034/how-to-create-a-guid-uuid-in-javascript/21963136#21963136
   **)
*/
